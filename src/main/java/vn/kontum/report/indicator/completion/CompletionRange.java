package vn.kontum.report.indicator.completion;

import java.util.Optional;

/**
 * What an indicator can come to over all completions.
 *
 * @param values where its denominator is above 0; empty where it is 0 in every completion
 * @param zeroDenominator whether its denominator is 0 in some completion
 */
public record CompletionRange(Optional<ExactRange> values, boolean zeroDenominator) {}
