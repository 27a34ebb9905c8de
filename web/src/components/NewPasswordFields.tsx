import { PasswordInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { PasswordByCode } from "@/lib/api/entranceLimits";
import type { FieldProblem } from "@/lib/api/problem";
import { fieldMessage } from "@/lib/api/refusal";
import { fetchPasswordRules, ruleChecks } from "@/lib/auth/passwordRules";
import classes from "./NewPasswordFields.module.css";
import { ToneMark } from "./StatusBadge";

/**
 * A new password, twice, with the rules of the server beside it as they are met. `onValid` gets the password once it
 * meets them all and both are the same, else null. The server is the judge; what it refuses stands here too.
 */
export function NewPasswordFields(props: {
  email: string;
  refusals: FieldProblem[];
  onValid: (password: string | null) => void;
}) {
  const { t } = useTranslation("auth");
  const { email, refusals, onValid } = props;
  const rules = useQuery({
    queryKey: ["password-rules"],
    queryFn: fetchPasswordRules,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const [sent, setSent] = useState<FieldProblem[] | null>(null);
  const listId = useId();
  const checks = ruleChecks(rules.data, email);
  const valid = password !== "" && password === again && checks.every(({ isMet }) => isMet(password));
  const refusal = refusals.find(({ field }) => field === "password" && refusals !== sent);

  useEffect(() => onValid(valid ? password : null), [valid, password, onValid]);

  return (
    <>
      <div>
        <PasswordInput
          size="sm"
          label={t("newPassword")}
          autoComplete="new-password"
          required
          autoFocus
          maxLength={PasswordByCode.password}
          value={password}
          error={refusal && fieldMessage(refusal)}
          aria-describedby={listId}
          onChange={(event) => {
            setPassword(event.currentTarget.value);
            // What was refused is being changed.
            setSent(refusals);
          }}
        />
        <ul className={classes.rules} id={listId}>
          {checks.map(({ name, count, isMet }) => {
            const met = password !== "" && isMet(password);
            return (
              <li key={name} className={met ? classes.met : undefined} data-met={met}>
                <ToneMark tone={met ? "good" : "neutral"} />
                {t(`rule.${name}`, { count })}
              </li>
            );
          })}
        </ul>
      </div>
      <PasswordInput
        size="sm"
        label={t("repeatPassword")}
        autoComplete="new-password"
        required
        maxLength={PasswordByCode.password}
        value={again}
        error={again !== "" && again !== password ? t("passwordsDiffer") : undefined}
        onChange={(event) => setAgain(event.currentTarget.value)}
      />
    </>
  );
}
