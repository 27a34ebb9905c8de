import { PasswordInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Panel } from "@/components/Panel";
import { FieldGrid, ServerForm, Wide } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { OwnPasswordChange } from "@/lib/api/limits";

// Notes of unequal length stand below, so that the fields stay in one line.
const order: ("label" | "input" | "description" | "error")[] = ["label", "input", "error", "description"];
const empty = { current_password: "", new_password: "", again: "" };

/** Exchanges the present password for a new one. */
export function PasswordPanel() {
  const [round, setRound] = useState(0);
  // A form of its own after each change, so that no password stays on the page.
  return <PasswordForm key={round} onChanged={() => setRound(round + 1)} />;
}

function PasswordForm({ onChanged }: { onChanged: () => void }) {
  const { t } = useTranslation("profile");
  const rules = useQuery({
    queryKey: ["password-rules"],
    queryFn: () => ok(api.GET("/api/v1/auth/password-rules")),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const state = useServerForm({
    limits: OwnPasswordChange,
    values: empty,
    validate: {
      current_password: (value) => (value === "" ? t("check.empty") : null),
      new_password: (value, { current_password }) => {
        if (value === "") return t("check.empty");
        return value === current_password ? t("check.samePassword") : null;
      },
      again: (value, { new_password }) => (value === new_password ? null : t("check.differs")),
    },
    submit: ({ current_password, new_password }) =>
      ok(api.PUT("/api/v1/profile/password", { body: { current_password, new_password } })),
    savedMessage: "profile:passwordSaved",
    onSaved: onChanged,
  });
  const hint = rules.data && t("passwordHint", { length: rules.data.minimum_length });
  return (
    <Panel title={t("password")}>
      <ServerForm state={state} submitLabel={t("changePassword")}>
        <FieldGrid>
          <Wide>
            <PasswordInput
              label={t("currentPassword")}
              required
              autoComplete="current-password"
              style={{ maxWidth: 400 }}
              {...state.field("current_password")}
            />
          </Wide>
          <PasswordInput
            label={t("newPassword")}
            description={hint}
            inputWrapperOrder={order}
            required
            autoComplete="new-password"
            {...state.field("new_password")}
          />
          <PasswordInput
            label={t("again")}
            description={t("passwordNote")}
            inputWrapperOrder={order}
            required
            autoComplete="new-password"
            maxLength={OwnPasswordChange.new_password}
            {...state.field("again")}
          />
        </FieldGrid>
      </ServerForm>
    </Panel>
  );
}
