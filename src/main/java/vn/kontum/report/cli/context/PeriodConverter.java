package vn.kontum.report.cli.context;

import picocli.CommandLine.ITypeConverter;
import vn.kontum.report.catalogue.Period;

/** Understands a quarter as people write it. */
public record PeriodConverter(CommandContext context) implements ITypeConverter<Period> {
    @Override
    public Period convert(String text) {
        return Period.parse(text)
                .orElseThrow(() ->
                        new ExplainedConversionException(context.messages().text("usage.period", text)));
    }
}
