package vn.kontum.report.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The plan of a year: a resolution with its targets. The periods of a year are assessed by the plan of that year only.
 *
 * @param year the year it is for
 * @param number number of the document, e.g. {@code 01-NQ/TU}
 * @param date day of the document
 * @param nameVi what texts call it, e.g. "Resolution" and its number
 * @param nameEn the same in English
 * @param issuerVi body that issued it
 * @param issuerEn the same in English
 * @param notCoveredVi sentence on what of the document is not in the catalogue, which reports print among their rules; empty for none
 * @param notCoveredEn the same in English, present exactly where the Vietnamese one is
 * @param sections clauses with targets, in the order of the document
 * @param indicators what the report of the year computes, with the targets of this plan, in its order; an indicator whose
 *     definition changes within the year stands here once for each definition
 * @param profiles how targets are usually reached during the year
 */
public record Plan(
        int year,
        String number,
        LocalDate date,
        String nameVi,
        String nameEn,
        String issuerVi,
        String issuerEn,
        Optional<String> notCoveredVi,
        Optional<String> notCoveredEn,
        List<String> sections,
        List<Indicator> indicators,
        List<TargetProfile> profiles) {

    public Plan {
        sections = List.copyOf(sections);
        indicators = List.copyOf(indicators);
        profiles = List.copyOf(profiles);
    }

    /** The indicators of a period of its year, each as it is defined then. */
    public List<Indicator> indicators(Period period) {
        return indicators.stream().filter(i -> i.validity().in(period)).toList();
    }

    /** How many targets count; the supplementary ones do not. */
    public int counted() {
        return (int) indicators.stream()
                .filter(i -> !i.supplementary())
                .map(Indicator::code)
                .distinct()
                .count();
    }

    /** The same document with other targets. */
    public Plan with(List<Indicator> those, List<TargetProfile> profilesOfThose) {
        return new Plan(
                year,
                number,
                date,
                nameVi,
                nameEn,
                issuerVi,
                issuerEn,
                notCoveredVi,
                notCoveredEn,
                sections,
                those,
                profilesOfThose);
    }
}
