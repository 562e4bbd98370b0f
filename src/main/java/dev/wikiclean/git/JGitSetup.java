package dev.wikiclean.git;

import java.io.File;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Keeps JGit from measuring the file system for seconds and from writing what it measured into the user's
 * configuration, and makes it read the configuration files that git reads.
 */
final class JGitSetup {
    private JGitSetup() {}

    /** To be called before anything else of JGit; calling it again does nothing. */
    static synchronized void prepare() {
        if (!(SystemReader.getInstance() instanceof Reader)) {
            FS.FileStoreAttributes.setBackground(true);
            SystemReader.setInstance(new Reader(SystemReader.getInstance()));
        }
    }

    private static final class Reader extends SystemReader.Delegate {
        private final SystemReader delegate;

        Reader(SystemReader delegate) {
            super(delegate);
            this.delegate = delegate;
        }

        @Override
        public FileBasedConfig openJGitConfig(Config parent, FS fs) {
            return new NoJGitConfig(parent, fs);
        }

        @Override
        public FileBasedConfig openUserConfig(Config parent, FS fs) {
            return named("GIT_CONFIG_GLOBAL", parent, fs, delegate.openUserConfig(parent, fs));
        }

        @Override
        public FileBasedConfig openSystemConfig(Config parent, FS fs) {
            return named("GIT_CONFIG_SYSTEM", parent, fs, delegate.openSystemConfig(parent, fs));
        }

        private FileBasedConfig named(String variable, Config parent, FS fs, FileBasedConfig otherwise) {
            String file = getenv(variable);
            return file == null ? otherwise : new FileBasedConfig(parent, new File(file), fs);
        }
    }

    /** In place of JGit's own file: never written, and with a time stamp resolution that no measurement must find. */
    private static final class NoJGitConfig extends FileBasedConfig {
        private static final long RESOLUTION_MILLIS = 10;

        NoJGitConfig(Config parent, FS fs) {
            super(parent, new File("no-jgit-config"), fs);
        }

        @Override
        public void load() {
            // There is no such file.
        }

        @Override
        public void save() {
            // Nothing of ours belongs into the user's home.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public String getString(String section, String subsection, String name) {
            if (section.equals("filesystem")) {
                return TimeUnit.MILLISECONDS.toMicros(RESOLUTION_MILLIS) + " microseconds";
            }
            return super.getString(section, subsection, name);
        }
    }
}
