package vn.kontum.report.application;

import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import vn.kontum.report.KontumReportApplication;
import vn.kontum.report.catalogue.Catalogue;

/**
 * Gives the scope of the catalogue to every bean of ours that is made of it, directly or through others, as constructors and bean
 * methods say. Nobody has to mark anything; what lives on while catalogues change asks for an {@code ObjectProvider}, which ends the
 * chain.
 */
final class CatalogueDependents implements BeanFactoryPostProcessor {
    private static final String OURS = KontumReportApplication.class.getPackageName();

    private final CatalogueRefreshScope scope;
    private final TreeSet<String> names = new TreeSet<>();

    CatalogueDependents(CatalogueRefreshScope scope) {
        this.scope = scope;
    }

    /** Of all beans of the scope. */
    Collection<String> names() {
        return List.copyOf(names);
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        factory.registerScope(CatalogueRefreshScope.NAME, scope);
        Map<String, Class<?>> types = new LinkedHashMap<>();
        Map<String, List<Class<?>>> asked = new HashMap<>();
        for (String name : factory.getBeanDefinitionNames()) {
            Optional<Class<?>> type = Optional.ofNullable(factory.getType(name, false));
            if (type.isPresent()
                    && factory.getMergedBeanDefinition(name) instanceof RootBeanDefinition bean
                    && bean.isSingleton()) {
                types.put(name, type.get());
                asked.put(
                        name,
                        maker(bean, type.get()).map(CatalogueDependents::asked).orElse(List.of()));
            }
        }
        Map<String, Class<?>> made = new HashMap<>();
        types.forEach((name, type) -> {
            if (type == Catalogue.class) {
                made.put(name, type);
            }
        });
        int before;
        do {
            before = made.size();
            types.forEach((name, type) -> {
                if (asked.get(name).stream()
                        .anyMatch(wanted -> made.values().stream().anyMatch(wanted::isAssignableFrom))) {
                    made.put(name, type);
                }
            });
        } while (made.size() > before);
        names.addAll(made.keySet());
        names.forEach(name -> factory.getBeanDefinition(name).setScope(CatalogueRefreshScope.NAME));
    }

    /** The bean method or constructor, where it is ours and Spring calls it. */
    private static Optional<Executable> maker(RootBeanDefinition bean, Class<?> type) {
        Executable method = bean.getResolvedFactoryMethod();
        if (method != null) {
            return Optional.of(method).filter(made -> ours(made.getDeclaringClass()));
        }
        return bean.getInstanceSupplier() == null && ours(type)
                ? Arrays.stream(type.getDeclaredConstructors())
                        .max((one, other) -> Integer.compare(one.getParameterCount(), other.getParameterCount()))
                        .map(Executable.class::cast)
                : Optional.empty();
    }

    private static boolean ours(Class<?> type) {
        return type.getName().startsWith(OURS + ".");
    }

    private static List<Class<?>> asked(Executable maker) {
        return Arrays.stream(maker.getParameters())
                .map(parameter -> ResolvableType.forMethodParameter(MethodParameter.forParameter(parameter)))
                .<Class<?>>map(CatalogueDependents::element)
                .toList();
    }

    /** Of a list, what it is a list of. */
    private static Class<?> element(ResolvableType type) {
        return type.resolve(Object.class) == Object.class
                ? Void.class
                : Collection.class.isAssignableFrom(type.toClass())
                        ? type.asCollection().getGeneric().resolve(Void.class)
                        : type.toClass();
    }
}
