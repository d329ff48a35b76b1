package vn.kontum.report.web.monitoring;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import vn.kontum.report.query.CatalogueNotices;

/**
 * Which catalogue files are edited and not in use, and what is wrong with them. The service is well all the same: it works with what
 * it had, so nobody must end it for that.
 */
@Component("catalogueHealthIndicator")
final class CatalogueHealthIndicator extends AbstractHealthIndicator {
    private final ObjectProvider<CatalogueNotices> notices;

    CatalogueHealthIndicator(ObjectProvider<CatalogueNotices> notices) {
        super("the catalogue cannot be looked at");
        this.notices = notices;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        CatalogueNotices now = notices.getObject();
        health.up();
        now.edited().ifPresent(edited -> health.withDetail("edited", edited.files()));
        List<String> mistakes = now.refused(Locale.ENGLISH);
        if (!mistakes.isEmpty()) {
            health.withDetail("refused", mistakes);
        }
    }
}
