import { Skeleton } from "@mantine/core";
import { IconArchive, IconPencil, IconRotate, IconTrash } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionBar } from "@/components/ActionBar";
import { EmptyState } from "@/components/EmptyState";
import { Facts } from "@/components/Facts";
import { listKey } from "@/components/list";
import { ProblemAlert } from "@/components/Notice";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { Quantity } from "@/components/Quantity";
import { RecordState } from "@/components/RecordState";
import { useSteps } from "@/components/useSteps";
import { api, ifMatch, ok } from "@/lib/api/client";
import { notDeletable, wordsForKind } from "@/lib/api/notDeletable";
import { useCan } from "@/lib/auth/useSession";
import { inWords } from "@/lib/i18n/kept";
import { keepRegion, markOf, nameOf, type Region, usePlacedRegions, useRegion } from "./data";
import { RegionDialog } from "./RegionDialog";
import classes from "./RegionPage.module.css";
import { RegionSketch } from "./RegionSketch";
import { RegionStatus } from "./RegionStatus";

export function RegionPage() {
  const { regionId } = useParams({ strict: false }) as { regionId: string };
  const { t } = useTranslation("regions");
  const region = useRegion(regionId);
  if (!region.data) {
    return (
      <RecordState query={region} title={t("region")} crumbs={[{ label: t("title"), to: "/regions" }]} />
    );
  }
  return <RegionRecord region={region.data} key={regionId} />;
}

/** What refers to a region, with its words. */
function useContents(region: Region) {
  // Its texts are asked for here, and read where the names are shown.
  useTranslation(["regions", "audit"]);
  const path = { region_id: region.id };
  const read = async () => {
    const found = await ok(api.GET("/api/v1/regions/{region_id}/dependents", { params: { path } }));
    return found.map(({ kind, count }) => ({
      kind,
      count,
      name: wordsForKind("regions", "content", kind),
    }));
  };
  return { read, key: ["region", region.id, "contents"] };
}

function RegionRecord({ region }: { region: Region }) {
  const { t, i18n } = useTranslation("regions");
  const client = useQueryClient();
  const navigate = useNavigate();
  const can = useCan();
  const others = usePlacedRegions();
  const contents = useContents(region);
  const [editing, setEditing] = useState(false);
  const request = { params: { path: { region_id: region.id } }, headers: ifMatch(region.version) };
  const name = nameOf(region, i18n.language);

  const refuseWhileReferredTo = async () => {
    const found = await contents.read();
    if (found.length === 0) return [];
    throw notDeletable("regions", found);
  };
  const actions = useSteps(region, "/api/v1/regions/{region_id}", {
    keep: (changed) => keepRegion(client, changed),
    values: { name },
    looks: {
      edit: { label: t("common:action.edit"), icon: IconPencil, run: async () => setEditing(true) },
      reactivate: { icon: IconRotate, kind: "primary" },
      retire: { icon: IconArchive },
      delete: {
        label: t("common:action.delete"),
        icon: IconTrash,
        kind: "danger",
        confirm: t("deleteConfirm", { name }),
        dependents: refuseWhileReferredTo,
        run: async () => {
          await ok(api.DELETE("/api/v1/regions/{region_id}", request));
          await navigate({ to: "/regions" });
          client.removeQueries({ queryKey: ["region", region.id] });
          await client.invalidateQueries({ queryKey: listKey("/api/v1/regions") });
        },
      },
    },
  });
  const own = markOf(region, i18n.language);
  const marks = own ? [...others.filter(({ id }) => id !== region.id), own] : others;
  return (
    <>
      <PageHeader
        title={name}
        crumbs={[{ label: t("title"), to: "/regions" }]}
        badge={<RegionStatus isActive={region.is_active} />}
        actions={<ActionBar actions={actions} allowed={region.allowed_actions} />}
      />
      <PageBody
        aside={
          <Panel title={t("where")}>
            <RegionSketch regions={marks} chosen={region.id} />
          </Panel>
        }
      >
        <Panel title={t("facts")}>
          <Facts
            facts={[
              { label: t("nameEn"), value: region.name },
              { label: t("nameAr"), value: <bdi lang="ar">{region.name_ar || "–"}</bdi> },
              {
                label: t("latitude"),
                value: <Quantity value={region.latitude_deg} unit="°" digits={5} />,
              },
              {
                label: t("longitude"),
                value: <Quantity value={region.longitude_deg} unit="°" digits={5} />,
              },
            ]}
          />
        </Panel>
        {can("regions.update") && <Contents region={region} />}
      </PageBody>
      {editing && <RegionDialog region={region} onClose={() => setEditing(false)} />}
    </>
  );
}

const lists: Record<string, { to: string; right: string }> = {
  accounts_user: { to: "/users", right: "users.read" },
  projects_project: { to: "/projects", right: "projects.read" },
  explosives_store: { to: "/stores", right: "explosives.read" },
  fleet_machine: { to: "/machines", right: "machines.read" },
};

/** What is assigned to a region, each kind a way into its list. */
function Contents({ region }: { region: Region }) {
  const { t } = useTranslation("regions");
  const can = useCan();
  const { read, key } = useContents(region);
  const contents = useQuery({ queryKey: key, queryFn: read });
  return (
    <Panel title={t("contents")}>
      {contents.isError && <ProblemAlert error={contents.error} retry={() => void contents.refetch()} />}
      {contents.isPending && <Skeleton height={60} />}
      {contents.data?.length === 0 && <EmptyState title={t("nothingHere")} />}
      {contents.data && contents.data.length > 0 && (
        <Facts
          facts={contents.data.map(({ kind, count, name }) => {
            const list = lists[kind];
            return {
              key: kind,
              label: inWords(name),
              value:
                list && can(list.right) ? (
                  <Link
                    className={classes.link}
                    to={list.to as never}
                    search={{ region_id: region.id } as never}
                  >
                    <Quantity value={count} />
                  </Link>
                ) : (
                  <Quantity value={count} />
                ),
            };
          })}
        />
      )}
    </Panel>
  );
}
