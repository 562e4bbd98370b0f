package dev.wikiclean.git;

import java.io.File;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.UserConfigFile;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Keeps JGit from measuring the file system for seconds and from writing what it measured into the user's
 * configuration, and makes it read the configuration files that git reads.
 */
final class JGitSetup {
    private static final String TIME_STAMP_RESOLUTION = "10 milliseconds";

    private JGitSetup() {}

    /** To be called before anything else of JGit; calling it again does nothing. */
    static synchronized void prepare() {
        if (!(SystemReader.getInstance() instanceof Reader)) {
            FS.FileStoreAttributes.setBackground(true);
            SystemReader.setInstance(new Reader(SystemReader.getInstance()));
            String home = System.getenv("HOME");
            if (home != null && !home.isEmpty()) {
                // Git goes by the variable, Java by the password file.
                FS.DETECTED.setUserHome(new File(home));
            }
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
            String named = getenv("GIT_CONFIG_GLOBAL");
            File home = named != null ? new File(named) : new File(fs.userHome(), ".gitconfig");
            File xdg = named != null
                    ? home
                    : getXdgConfigDirectory(fs).resolve("git").resolve("config").toFile();
            return new UserSettings(parent, home, xdg, fs);
        }

        @Override
        public FileBasedConfig openSystemConfig(Config parent, FS fs) {
            String named = getenv("GIT_CONFIG_SYSTEM");
            return named == null
                    ? delegate.openSystemConfig(parent, fs)
                    : new FileBasedConfig(parent, new File(named), fs);
        }
    }

    /**
     * The user's settings, never written. JGit looks here for the time stamp resolution of a file system, and where it
     * finds none it writes probe files beside the notes to measure it: so it finds one.
     */
    private static final class UserSettings extends UserConfigFile {
        UserSettings(Config parent, File config, File xdg, FS fs) {
            super(parent, config, xdg, fs);
        }

        @Override
        public void save() {
            // Nothing of ours belongs into the user's home.
        }

        @Override
        public String getString(String section, String subsection, String name) {
            return section.equals("filesystem") ? TIME_STAMP_RESOLUTION : super.getString(section, subsection, name);
        }
    }

    /** In place of JGit's own file. */
    private static final class NoJGitConfig extends FileBasedConfig {
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
    }
}
