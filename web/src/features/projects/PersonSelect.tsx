import { Select, type SelectProps } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, ok } from "@/lib/api/client";

/** Chooses one of the people who can be assigned, found by name. `known` is whom the field holds at first. */
export function PersonSelect({
  known,
  without = [],
  ...props
}: SelectProps & { known?: { id: string; name: string } | null; without?: string[] }) {
  const { t, i18n } = useTranslation("projects");
  const [text, setText] = useState("");
  const [search] = useDebouncedValue(text, 200);
  const query = { search: search === known?.name ? "" : search, page_size: 50 };
  const found = useQuery({
    queryKey: ["list", "/api/v1/projects/candidates", query],
    queryFn: ({ signal }) => ok(api.GET("/api/v1/projects/candidates", { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
  const people = (found.data?.items ?? [])
    .filter(({ id }) => !without.includes(id))
    .map((person) => ({
      value: person.id,
      label: `${person.full_name} (${
        (i18n.language === "ar" && person.primary_role_name_ar) || person.primary_role_name
      })`,
    }));
  const missing = known && !people.some(({ value }) => value === known.id);
  return (
    <Select
      searchable
      clearable
      data={missing ? [{ value: known.id, label: known.name }, ...people] : people}
      // The server has searched already.
      filter={({ options }) => options}
      onSearchChange={(typed) => setText(people.some(({ label }) => label === typed) ? "" : typed)}
      nothingFoundMessage={found.isFetching ? undefined : t("nobodyFound")}
      {...props}
    />
  );
}
