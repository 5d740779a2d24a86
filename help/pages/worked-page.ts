import { formulaBox } from "../formula-box";
import { html, type Html } from "../html";
import { layout } from "../layout";
import { functionLink, prose } from "../prose";
import type { HelpSite } from "../site";
import type { Call, Step } from "../words/worked/walk";
import { WALKS } from "../words/worked/walks";

export const workedPage = (site: HelpSite): string =>
  layout(site, {
    file: "worked-hedges.html",
    title: "Worked hedges",
    description:
      "The examples of five public introductions to inverse futures, worked out exactly, with the formulas to type.",
    sections: WALKS,
    main: html`<article>
      <h1>Worked hedges</h1>
      <p class="lead">
        Public introductions to inverse futures work their examples by hand. Here are those of five of them, worked out
        exactly: what is said, what is so, and the formula to type.
      </p>
      <p class="note">
        Every number is without fees and funding unless they are named. What the words mean stands in
        <a href="glossary.html">the glossary</a>.
      </p>
      ${WALKS.map(
        ({ id, title, about, steps }) =>
          html`<section>
            <h2 id="${id}">${title}</h2>
            <p>${about}</p>
            ${steps.map((step) => stepSection(step, site))}
          </section> `,
      )}
    </article>`,
  });

const stepSection = ({ title, claim, verdict, exact, calls }: Step, site: HelpSite): Html =>
  html`<h3>${title}</h3>
    <dl class="claim">
      <div>
        <dt>Said</dt>
        <dd>${prose(claim, site)}</dd>
      </div>
      <div>
        <dt><span class="verdict ${VERDICTS[verdict]}">${verdict}</span></dt>
        <dd>${prose(exact, site)}</dd>
      </div>
    </dl>
    ${calls.map(worked)} `;

const worked = (call: Call): Html =>
  html`<p class="of">${call.about}: ${functionLink(call.of.name)}</p>
    ${formulaBox(call.of, call)}`;

const VERDICTS: Readonly<Record<Step["verdict"], string>> = {
  Right: "right",
  "Half right": "half-right",
  Wrong: "wrong",
};
