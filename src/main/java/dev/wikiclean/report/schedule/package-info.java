/** Units for schedulers, printed for a person to install. */
package dev.wikiclean.report.schedule;
