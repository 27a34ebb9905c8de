import { Select, type SelectProps } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, ok } from "@/lib/api/client";
import { useCan } from "@/lib/auth/useSession";

/** Chooses one of the projects, found by name or number. */
export function ProjectSelect(props: SelectProps) {
  const [text, setText] = useState("");
  const [search] = useDebouncedValue(text, 200);
  const query = { search, page_size: 50 };
  const found = useQuery({
    queryKey: ["list", "/api/v1/projects", "choice", query],
    queryFn: ({ signal }) => ok(api.GET("/api/v1/projects", { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
  const choices = (found.data?.items ?? [])
    .filter(({ status }) => status !== "completed" && status !== "cancelled")
    .map(({ id, name }) => ({ value: id, label: name }));
  return <Searched choices={choices} loading={found.isFetching} onSearch={setText} {...props} />;
}

/** Chooses somebody who operates machines, of a project where one is given; says who has a machine already. */
export function OperatorSelect({ projectId, ...props }: SelectProps & { projectId: string | null }) {
  const [text, setText] = useState("");
  const [search] = useDebouncedValue(text, 200);
  const query = { search, ...(projectId && { project_id: projectId }) };
  const found = useQuery({
    queryKey: ["machine-operators", query],
    queryFn: ({ signal }) => ok(api.GET("/api/v1/machine-operators", { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
  const choices = (found.data ?? []).map(({ id, name, machine_name }) => ({
    value: id,
    label: machine_name ? `${name} · ${machine_name}` : name,
  }));
  return <Searched choices={choices} loading={found.isFetching} onSearch={setText} {...props} />;
}

function Searched({
  choices,
  loading,
  onSearch,
  ...props
}: SelectProps & {
  choices: { value: string; label: string }[];
  loading: boolean;
  onSearch: (text: string) => void;
}) {
  const { t } = useTranslation("machines");
  return (
    <Select
      searchable
      clearable
      data={choices}
      // The server has searched already.
      filter={({ options }) => options}
      onSearchChange={(typed) => onSearch(choices.some(({ label }) => label === typed) ? "" : typed)}
      nothingFoundMessage={loading ? undefined : t("nothingFound")}
      {...props}
    />
  );
}

/** The projects that are not over, for a filter; none for who may not see projects. */
export function useProjectChoices(): { value: string; label: string }[] {
  const can = useCan();
  const query = { page_size: 200, sort: "name" };
  const found = useQuery({
    queryKey: ["list", "/api/v1/projects", "choice", query],
    queryFn: () => ok(api.GET("/api/v1/projects", { params: { query } })),
    enabled: can("projects.read"),
    staleTime: 60_000,
  });
  return (found.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
}

/** Who operates machines, for a filter of those who assign them. */
export function useOperatorChoices(): { value: string; label: string }[] {
  const can = useCan();
  const found = useQuery({
    queryKey: ["machine-operators", {}],
    queryFn: () => ok(api.GET("/api/v1/machine-operators")),
    enabled: can("machines.assign"),
    staleTime: 60_000,
  });
  return (found.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
}
