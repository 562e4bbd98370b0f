package dev.wikiclean.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays one configuration text over a draft. */
final class ConfigReader {
    private final ConfigDraft draft;
    private final Map<String, Setting<?>> top = new HashMap<>();
    private final Map<String, SettingGroup> groups = new HashMap<>();

    ConfigReader(ConfigDraft draft) {
        this.draft = draft;
        ConfigKeys.top().forEach(setting -> top.put(setting.name(), setting));
        ConfigKeys.groups().forEach(group -> groups.put(group.name(), group));
    }

    void read(YamlValue root) {
        root.mapping(ConfigKeys.names()).forEach((key, value) -> {
            if (key.equals(ConfigKeys.RULES)) {
                rules(value);
            } else if (groups.containsKey(key)) {
                takeAll(groups.get(key).settings(), value);
            } else if (top.containsKey(key)) {
                draft.take(top.get(key), value);
            }
        });
    }

    private void rules(YamlValue value) {
        value.mapping(draft.rules().keySet()).forEach((id, setting) -> {
            RuleKeys keys = draft.rules().get(id);
            if (setting.isMapping()) {
                takeAll(keys.settings(), setting);
            } else {
                draft.take(keys.severity(), setting);
            }
        });
    }

    private void takeAll(List<Setting<?>> settings, YamlValue value) {
        Map<String, YamlValue> written =
                value.mapping(settings.stream().map(Setting::name).toList());
        for (Setting<?> setting : settings) {
            if (written.containsKey(setting.name())) {
                draft.take(setting, written.get(setting.name()));
            }
        }
    }
}
