import { Button, Select, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ListPage, type RowOf } from "@/components/list";
import { FieldGrid, FormDialog } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { NewLocation } from "@/lib/api/limits";
import { useCan } from "@/lib/auth/useSession";
import { useRegionName, useRegionOptions } from "@/lib/lookups";
import { useLocationOptions } from "./data";

type Location = RowOf<"/api/v1/storage-locations">;

/** The places where accessories lie, each within another one or none. */
export function LocationsPage() {
  const { t } = useTranslation("parts");
  const can = useCan();
  const regionName = useRegionName();
  const [edited, setEdited] = useState<Location | "new" | null>(null);
  const mayChange = can("parts.update");
  return (
    <>
      <ListPage
        title={t("locationsTitle")}
        path="/api/v1/storage-locations"
        columns={[
          { id: "path", header: t("location"), sort: "path", primary: true, cell: (row) => row.path },
          {
            id: "region",
            header: t("region"),
            cell: (row) => (row.region_id ? regionName(row.region_id) : t("noRegion")),
          },
        ]}
        defaultSort="path"
        onRow={mayChange ? setEdited : undefined}
        actions={mayChange && <Button onClick={() => setEdited("new")}>{t("locationNew")}</Button>}
        empty={{ title: t("locationsEmpty") }}
      />
      {edited && (
        <LocationDialog location={edited === "new" ? null : edited} onClose={() => setEdited(null)} />
      )}
    </>
  );
}

function LocationDialog({ location, onClose }: { location: Location | null; onClose: () => void }) {
  const { t } = useTranslation("parts");
  const client = useQueryClient();
  const regions = useRegionOptions();
  const locations = useLocationOptions().filter(({ value }) => value !== location?.id);
  const state = useServerForm({
    limits: NewLocation,
    values: {
      name: location?.name ?? "",
      parent_id: location?.parent_id ?? null,
      region_id: location?.region_id ?? null,
    },
    version: location?.version,
    submit: (values, { headers, changed }) => {
      if (!location) return ok(api.POST("/api/v1/storage-locations", { body: values, headers }));
      const params = { path: { location_id: location.id } };
      return ok(api.PATCH("/api/v1/storage-locations/{location_id}", { params, body: changed, headers }));
    },
    onSaved: async () => {
      await client.invalidateQueries({ queryKey: ["list"] });
      await client.invalidateQueries({ queryKey: ["accessory"] });
      onClose();
    },
  });
  return (
    <FormDialog opened onClose={onClose} title={t(location ? "locationEdit" : "locationNew")} state={state}>
      <FieldGrid>
        <TextInput label={t("locationName")} required data-autofocus {...state.field("name")} />
        <Select
          label={t("parentLocation")}
          data={locations}
          searchable
          clearable
          {...state.field("parent_id")}
        />
        <Select
          label={t("region")}
          data={regions}
          searchable
          clearable
          placeholder={t("noRegion")}
          {...state.field("region_id")}
        />
      </FieldGrid>
    </FormDialog>
  );
}
