import type { Definition, Parameter } from "../../src/catalog/declare/define";
import { NAMESPACE } from "../../src/catalog/declare/formula-text";
import { isOptional } from "../../src/catalog/declare/words";
import { html, type Html } from "../html";
import { argumentLink } from "../prose";
import { isBlock, isColumn, isList, isOneValue } from "../shapes";

export function syntax(definition: Definition): Html {
  const { name, parameters } = definition;
  const places = Object.entries(parameters).map(([key, parameter]) => (isOptional(parameter) ? `[${key}]` : key));
  const mayBeLeftOut = Object.values(parameters).some(isOptional);
  return html`<p class="syntax">
      <code>=${NAMESPACE}.${name}(<wbr />${places.join(", ")})</code>
    </p>
    <p>
      ${mayBeLeftOut ? html`Arguments in [brackets] may be left out. ` : undefined}${
        definition.takes
          ? onRanges(definition)
          : html`Each argument takes one value or a range, and the result has
              <a href="conventions.html#ranges">the combined shape</a>.`
      }
    </p>`;
}

/** Which arguments are lists, which are tables, and which take one value. */
function onRanges({ takes, emptyWhere, parameters }: Definition): Html {
  const named = (is: (parameter: Parameter) => boolean) =>
    Object.entries(parameters).flatMap(([name, parameter]) => (is(parameter) ? [name] : []));
  const columns = takes === "columns" ? named(isColumn) : [];
  const lists = named(isList).filter((name) => !columns.includes(name));
  const blocks = named(isBlock);
  const marks = [emptyWhere ?? []].flat();
  const others = named(isOneValue).length > 0;
  return html`${
    columns.length > 1
      ? html`${enumerated(columns)} are <a href="conventions.html#lists">columns of one table</a>: each takes one column
          or one row, and one value stands for every row. `
      : undefined
  }${
    lists.length + columns.length > 0 && columns.length < 2
      ? html`${enumerated([...columns, ...lists])} ${columns.length + lists.length > 1 ? "take" : "takes"}
          <a href="conventions.html#lists">one column or one row</a>. `
      : lists.length > 0
        ? html`${enumerated(lists)} may have a length of ${lists.length > 1 ? "their" : "its"} own. `
        : undefined
  }${
    marks.length > 0
      ? html`A row in which ${enumerated(marks)} ${marks.length > 1 ? "are" : "is"} blank or 0 is empty, whatever else
        stands in it. `
      : undefined
  }${
    blocks.length > 0
      ? html`${enumerated(blocks)} ${blocks.length > 1 ? "take a range each" : "takes a range"}. `
      : undefined
  }${
    others
      ? html`${columns.length + lists.length + blocks.length > 0 ? "Every other" : "Each"} argument takes one value.`
      : undefined
  }`;
}

const enumerated = (names: readonly string[]): Html =>
  html`${names.map(
    (name, index) => html`${index === 0 ? "" : index === names.length - 1 ? " and " : ", "}${argumentLink(name)}`,
  )}`;
