/** What a model helps with, one package a task. */
package dev.wikiclean.assist;
