package dev.wikiclean.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Repositories whose commits are to be signed, with keys made for the test. */
final class Signers {
    private Signers() {}

    static Path gpg(Path scratch) throws IOException {
        // Short: the agent's socket lies in it.
        Path home = Files.createTempDirectory("gpg");
        Files.setPosixFilePermissions(home, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
        Path program = script(
                scratch.resolve("gpg.sh"), "#!/bin/sh\nexec gpg --homedir '" + home + "' --batch --no-tty \"$@\"\n");
        GitRepo repo = Situations.filled(scratch);
        run(
                repo,
                program.toString(),
                "--passphrase",
                "",
                "--quick-gen-key",
                "Ada Lovelace <ada@example.org>",
                "default",
                "default",
                "never");
        repo.git("config", "gpg.program", program.toString());
        repo.git("config", "commit.gpgSign", "true");
        return repo.root();
    }

    static Path ssh(Path scratch) throws IOException {
        GitRepo repo = Situations.filled(scratch);
        Path key = scratch.toRealPath().resolve("key");
        run(repo, "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString());
        Path signers = scratch.toRealPath().resolve("signers");
        Files.writeString(signers, "ada@example.org " + Files.readString(Path.of(key + ".pub")));
        repo.git("config", "gpg.format", "ssh");
        repo.git("config", "user.signingKey", key.toString());
        repo.git("config", "gpg.ssh.allowedSignersFile", signers.toString());
        repo.git("config", "commit.gpgSign", "true");
        return repo.root();
    }

    /** A program that says what git wants to hear. */
    static Path x509(Path scratch) throws IOException {
        return signedBy(
                scratch,
                "#!/bin/sh\ncat > /dev/null\nprintf '\\n[GNUPG:] SIG_CREATED D\\n' >&2\n"
                        + "echo '-----BEGIN SIGNED MESSAGE-----'\necho 'c2lnbmVk'\necho '-----END SIGNED MESSAGE-----'\n");
    }

    static Path signedBy(Path scratch, String text) throws IOException {
        GitRepo repo = Situations.filled(scratch);
        repo.git("config", "gpg.format", "x509");
        repo.git(
                "config",
                "gpg.x509.program",
                script(scratch.resolve("sign.sh"), text).toString());
        repo.git("config", "commit.gpgSign", "true");
        return repo.root();
    }

    static Path script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        file.toFile().setExecutable(true);
        return file.toRealPath();
    }

    private static void run(GitRepo repo, String... command) throws IOException {
        Process process = new ProcessBuilder(List.of(command))
                .directory(repo.root().toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        try {
            if (process.waitFor() != 0) {
                throw new IOException(List.of(command) + ": " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
