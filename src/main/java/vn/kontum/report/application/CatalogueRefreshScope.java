package vn.kontum.report.application;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.beans.factory.config.Scope;

/**
 * Beans that live as long as a catalogue is in use. Those of the next catalogue are all made before any of them is used, and then
 * take the place of the former ones at once: whoever has got a bean of the former keeps it, with everything that it was made of.
 *
 * @implNote As the refresh scope of Spring Cloud, but without proxies: a record needs none, and no call can meet two catalogues.
 */
final class CatalogueRefreshScope implements Scope {
    static final String NAME = "catalogue";

    private final ThreadLocal<Map<String, Object>> beingMade = new ThreadLocal<>();
    private volatile Map<String, Object> inUse = new ConcurrentHashMap<>();

    /** All beans that a catalogue is made into. */
    record Generation(Map<String, Object> beans) {}

    /**
     * Makes the beans of another catalogue; nobody uses them yet.
     *
     * @param first what they are made of
     * @param names of all beans of this scope
     */
    Generation make(BeanFactory factory, Map<String, Object> first, Collection<String> names) {
        Map<String, Object> beans = new ConcurrentHashMap<>(first);
        beingMade.set(beans);
        try {
            names.forEach(factory::getBean);
            return new Generation(beans);
        } finally {
            beingMade.remove();
        }
    }

    /** From now on whoever asks gets these. */
    void use(Generation generation) {
        inUse = generation.beans();
    }

    @Override
    public Object get(String name, ObjectFactory<?> maker) {
        Map<String, Object> beans = Optional.ofNullable(beingMade.get()).orElse(inUse);
        Optional<Object> there = Optional.ofNullable(beans.get(name));
        if (there.isPresent()) {
            return there.get();
        }
        Object made = maker.getObject();
        return Optional.ofNullable(beans.putIfAbsent(name, made)).orElse(made);
    }

    /** Nothing ends with a catalogue: a page may still use what was made of it. */
    @Override
    public void registerDestructionCallback(String name, Runnable callback) {
        throw new IllegalStateException(
                "[" + name + "] has an end of its own, so it must not be made of the catalogue, but ask for it"
                        + " when it needs it: ObjectProvider<Catalogue>");
    }

    @Override
    public @Nullable Object remove(String name) {
        throw new UnsupportedOperationException("[" + name + "] lives as long as its catalogue");
    }
}
