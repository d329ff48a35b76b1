package vn.kontum.report.config;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/**
 * Notes every value that cannot be used, and lets the built-in one stand in for it so that binding goes on to the next.
 */
final class CollectingBindHandler extends AbstractBindHandler {
    private final Binder builtIn;
    private final SettingsErrors mistakes;
    private final Set<String> asked = new TreeSet<>();

    /** @param builtIn binds what is built in, where every value is right */
    CollectingBindHandler(Binder builtIn, SettingsErrors mistakes) {
        this.builtIn = builtIn;
        this.mistakes = mistakes;
    }

    /** The keys that something was bound to, sections left out. */
    Set<String> keys() {
        Set<String> keys = new TreeSet<>(asked);
        keys.removeIf(key -> asked.stream().anyMatch(other -> other.startsWith(key + ".")));
        return keys;
    }

    @Override
    public <T> Bindable<T> onStart(ConfigurationPropertyName name, Bindable<T> target, BindContext context) {
        asked.add(name.toString());
        return target;
    }

    @Override
    public Object onSuccess(ConfigurationPropertyName name, Bindable<?> target, BindContext context, Object result) {
        ConfigurationProperty property = context.getConfigurationProperty();
        return property == null || ExpectedValue.of(target).accepts(result) ? result : replaced(property, name, target);
    }

    @Override
    public Object onFailure(ConfigurationPropertyName name, Bindable<?> target, BindContext context, Exception error)
            throws Exception {
        ConfigurationProperty property = context.getConfigurationProperty();
        if (property == null) {
            throw error;
        }
        return replaced(property, name, target);
    }

    private Object replaced(ConfigurationProperty property, ConfigurationPropertyName name, Bindable<?> target) {
        mistakes.add(
                SettingPlace.of(property),
                "value.unusable",
                property.getValue(),
                ExpectedValue.of(target).text());
        return builtIn.bind(name, target).orElse(null);
    }
}
