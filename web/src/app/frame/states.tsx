import { Button, Skeleton } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/EmptyState";
import { Notice, ProblemAlert } from "@/components/Notice";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { RouteButton } from "@/components/RouteButton";

export function PageLoading() {
  return (
    <PageBody>
      <Skeleton height={24} width={220} mt={14} />
      <Skeleton height={1} />
      <Skeleton height={140} />
    </PageBody>
  );
}

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader passing title={t("page.notFound")} />
      <EmptyState
        title={t("page.notFoundTitle")}
        hint={t("page.notFoundHint")}
        action={<RouteButton to="/">{t("page.toHome")}</RouteButton>}
      />
    </>
  );
}

export function ForbiddenPage({ right }: { right: string }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader passing title={t("page.forbidden")} />
      <EmptyState
        title={t("page.forbiddenTitle")}
        hint={t("page.forbiddenHint", { right })}
        action={<RouteButton to="/">{t("page.toHome")}</RouteButton>}
      />
    </>
  );
}

export function PageFailed({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const router = useRouter();
  const outdated = error instanceof TypeError && /dynamically imported|module script/i.test(error.message);
  return (
    <PageBody narrow>
      {outdated ? (
        <Notice
          tone="attention"
          title={t("page.outdated")}
          action={<Button onClick={() => window.location.reload()}>{t("page.reload")}</Button>}
        >
          {t("page.outdatedHint")}
        </Notice>
      ) : (
        <ProblemAlert error={error} retry={() => void router.invalidate()} />
      )}
    </PageBody>
  );
}
