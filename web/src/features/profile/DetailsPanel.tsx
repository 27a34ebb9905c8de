import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Panel } from "@/components/Panel";
import { ContactFields, NameFields } from "@/components/PersonFields";
import { FieldGrid, ServerForm } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { ProfileChange } from "@/lib/api/limits";
import type { Schema } from "@/lib/api/types";
import { updateMe } from "@/lib/auth/session";
import { type Details, detailsOf, refusalOf } from "./details";

/** Name, telephone numbers, country and address of the person who is signed in. */
export function DetailsPanel({ profile }: { profile: Schema<"Profile"> }) {
  const { t } = useTranslation(["profile", "users"]);
  const client = useQueryClient();
  const first = detailsOf(profile);
  const check = (name: keyof Details) => (value: string) => {
    const refusal = value === first[name] ? null : refusalOf(name, value);
    return refusal && t(`check.${refusal}`);
  };
  const state = useServerForm({
    limits: ProfileChange,
    values: first,
    version: profile.version,
    validate: {
      first_name: check("first_name"),
      last_name: check("last_name"),
      phone_home: check("phone_home"),
      phone_resident: check("phone_resident"),
      country_of_origin: check("country_of_origin"),
      address: check("address"),
    },
    submit: (_, { headers, changed }) => ok(api.PATCH("/api/v1/profile", { body: changed, headers })),
    savedMessage: "profile:saved",
    onSaved: async (saved) => {
      client.setQueryData(["profile"], saved);
      updateMe(await ok(api.GET("/api/v1/auth/me")));
    },
    reload: async () => {
      const fresh = await ok(api.GET("/api/v1/profile"));
      client.setQueryData(["profile"], fresh);
      return { values: detailsOf(fresh), version: fresh.version };
    },
  });
  return (
    <Panel title={t("details")}>
      <ServerForm state={state} submitLabel={t("save")}>
        <FieldGrid>
          <NameFields field={state.field} />
          <ContactFields field={state.field} />
        </FieldGrid>
      </ServerForm>
    </Panel>
  );
}
