package vn.kontum.report.cli.catalogue;

import picocli.CommandLine.Command;

/** What is measured, by which plan, and in which periods. */
@Command(
        name = "catalogue",
        subcommands = {CatalogueCheckCommand.class, CatalogueDiffCommand.class, CatalogueNewYearCommand.class})
public final class CatalogueCommand {}
