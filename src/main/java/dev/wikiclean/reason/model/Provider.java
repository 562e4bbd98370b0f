package dev.wikiclean.reason.model;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * A server that answers.
 *
 * @param name as in configuration
 * @param wire the format that it speaks
 * @param baseUrl what paths are appended to
 * @param keyVariable the name of the environment variable that holds its key; empty where it wants none
 * @param outputCap what chat completions call the cap of the output: {@code max_tokens} or {@code
 *     max_completion_tokens}
 */
public record Provider(String name, WireFormat wire, URI baseUrl, Optional<String> keyVariable, String outputCap) {
    public Provider {
        Objects.requireNonNull(wire);
        Objects.requireNonNull(baseUrl);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a provider without a name");
        }
        keyVariable
                .filter(variable -> !variable.matches("[A-Za-z_][A-Za-z0-9_]*"))
                .ifPresent(variable -> {
                    throw new IllegalArgumentException("the key of " + name
                            + " must be the NAME of an environment variable that holds it, such as OPENAI_API_KEY");
                });
        if (baseUrl.getRawUserInfo() != null || baseUrl.getRawQuery() != null || baseUrl.getRawFragment() != null) {
            throw new IllegalArgumentException("the base-url of " + name + " is a scheme, a host and a path, without"
                    + " credentials: name the variable that holds the key under `key`");
        }
        if (!outputCap.equals("max_tokens") && !outputCap.equals("max_completion_tokens")) {
            throw new IllegalArgumentException("output-cap is max_tokens or max_completion_tokens");
        }
    }
}
