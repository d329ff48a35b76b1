package vn.kontum.report.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import vn.kontum.report.cli.context.CommandContext;

/** Makes commands and gives them the desk they work at. */
record CommandFactory(CommandContext desk) implements IFactory {
    @Override
    public <K> K create(Class<K> kind) throws Exception {
        for (Constructor<?> constructor : kind.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == CommandContext.class) {
                return kind.cast(constructor.newInstance(desk));
            }
        }
        return CommandLine.defaultFactory().create(kind);
    }
}
