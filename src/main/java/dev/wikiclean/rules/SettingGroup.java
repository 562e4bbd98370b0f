package dev.wikiclean.rules;

import java.util.List;

/**
 * Keys that stand together below one key.
 *
 * @param sentence what they are about, for a person
 */
record SettingGroup(String name, String sentence, List<Setting<?>> settings) {
    SettingGroup {
        settings = List.copyOf(settings);
    }
}
