import type { ReactNode } from "react";
import type { ReportPreview, Value } from "./data";
import classes from "./Sheet.module.css";

/** The report in the words of its own language, section by section as it is printed; `children` is the hole table. */
export function Sheet({ report, children }: { report: ReportPreview; children: ReactNode }) {
  const { document: page } = report;
  const words = page.texts as Record<string, string>;
  const word = (key: string) => words[key] ?? key;
  return (
    <article className={classes.sheet} dir={page.dir} lang={page.language} aria-label={word("title")}>
      <header className={classes.head}>
        <p className={classes.state} data-state={page.state}>
          {word(page.state)}
        </p>
        <h2 className={classes.title}>{word("title")}</h2>
        <p className={classes.subject}>
          <Words value={page.project_name} /> · <Words value={page.site_name} />
        </p>
      </header>
      <Section title={word("section_project")}>
        <Pairs rows={page.project} />
      </Section>
      <Section title={word("section_summary")}>
        <dl className={classes.figures}>
          {page.summary.map(([label, value]) => (
            <div key={plain(label)}>
              <dt>{plain(label)}</dt>
              <dd>
                <Words value={value} />
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={word("section_plan")} note={page.plan_note}>
        <img
          className={classes.drawing}
          src={asImage(report.plan_svg)}
          alt={word("plan_title")}
          data-drawing="plan"
        />
      </Section>
      <Section title={word("section_sequence")}>
        {page.sequence.length === 0 ? <p>{word("no_timing")}</p> : <Pairs rows={page.sequence} />}
        {report.mic_svg && (
          <img
            className={classes.drawing}
            src={asImage(report.mic_svg)}
            alt={word("mic_title")}
            data-drawing="mic"
          />
        )}
      </Section>
      <Section title={word("section_milestones")}>
        <Grid head={["milestone", "who", "when"].map(word)} rows={page.milestones} />
      </Section>
      {page.corrections.length > 0 && (
        <Section title={word("section_corrections")}>
          <Grid head={["when", "who", "correction", "correction_reason"].map(word)} rows={page.corrections} />
        </Section>
      )}
      <Section title={word("section_explosives")} note={word("explosives_note")}>
        <Grid
          head={["product", "planned", "issued", "loaded", "returned", "difference", "reason"].map(word)}
          rows={page.explosives}
          figures={[1, 2, 3, 4, 5]}
          hasTotal={page.explosives.length > 1}
        />
      </Section>
      <Section title={word("section_volumes")} note={page.volumes_note}>
        <Grid
          head={["method", "volume_m3", "powder_factor_volume", "powder_factor_mass"].map(word)}
          rows={page.volumes}
          figures={[1, 2, 3]}
        />
      </Section>
      <Section title={word("section_approvals")}>
        {page.approvals.length === 0 && <p>{word("no_approvals")}</p>}
        {page.approvals.map((approval) => (
          <div key={plain(approval.facts[0]?.[1])} className={classes.approval}>
            <Pairs rows={approval.facts} />
            {approval.checklists.map((list) => (
              <div key={list.title}>
                <h4 className={classes.list}>{list.title}</h4>
                <ul className={classes.checks}>
                  {list.checks.map((check) => (
                    <li key={check.words.text} data-met={check.is_met}>
                      <span aria-hidden="true">{check.is_met ? "☑" : "☐"}</span> <Words value={check.words} />
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        ))}
      </Section>
      <Section title={word("section_findings")}>
        {page.findings.length === 0 ? (
          <p>{word("no_findings")}</p>
        ) : (
          <Grid head={["severity", "finding", "holes"].map(word)} rows={page.findings} />
        )}
      </Section>
      <Section title={word("section_holes")} note={word("hole_table_note")}>
        {children}
      </Section>
      <Section title={word("section_signatures")}>
        <Grid head={["role", "name", "date"].map(word)} rows={page.signatures} />
      </Section>
      <footer className={classes.foot}>
        <p>
          {word("generated")} <Words value={page.generated_at} /> {word("by")}{" "}
          <Words value={page.generated_by} />
        </p>
        <p>
          {word("digest")}: <code dir="ltr">{page.digest}</code>
        </p>
      </footer>
    </article>
  );
}

function Section(props: { title: string; note?: string; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{props.title}</h3>
      {props.children}
      {props.note && <p className={classes.note}>{props.note}</p>}
    </section>
  );
}

function Pairs({ rows }: { rows: Value[][] }) {
  return (
    <dl className={classes.pairs}>
      {rows.map(([label, value], index) => (
        // Two rows may have one label: who asked, and who decided.
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a report never change places
        <div key={index}>
          <dt>{plain(label)}</dt>
          <dd>
            <Words value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Grid(props: { head: string[]; rows: Value[][]; figures?: number[]; hasTotal?: boolean }) {
  const isFigure = (column: number) => props.figures?.includes(column) || undefined;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too
    <section className={classes.wide} tabIndex={0} aria-label={props.head.join(", ")}>
      <table className={classes.table} data-total={props.hasTotal || undefined}>
        <thead>
          <tr>
            {props.head.map((text, column) => (
              <th key={text} scope="col" data-figure={isFigure(column)}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a report never change places
            <tr key={index}>
              {row.map((value, column) => (
                <td key={props.head[column]} data-figure={isFigure(column)}>
                  <Words value={value} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Words({ value }: { value: Value | undefined }) {
  if (value === undefined) return null;
  return typeof value === "string" ? value : <bdi dir={value.dir}>{value.text}</bdi>;
}

function plain(value: Value | undefined): string {
  return typeof value === "string" ? value : (value?.text ?? "");
}

/** As an image a drawing can run nothing and reach nothing. */
function asImage(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
