package vn.kontum.report.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import vn.kontum.report.cli.context.CommandContext;

/** Creates commands with the context that they run in. */
record CommandFactory(CommandContext context) implements IFactory {
    @Override
    public <K> K create(Class<K> kind) throws Exception {
        for (Constructor<?> constructor : kind.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == CommandContext.class) {
                constructor.setAccessible(true); // commands are visible in their own package only
                return kind.cast(constructor.newInstance(context));
            }
        }
        return CommandLine.defaultFactory().create(kind);
    }
}
