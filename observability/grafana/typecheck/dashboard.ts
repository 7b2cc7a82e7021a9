// What a dashboard of PacToDo has to be made of, in the types of Grafana itself. Its own type of a panel leaves open what
// differs between kinds of panels; here each kind is held to the types of its kind, and nothing may be added to them.
import type { AnnotationQuery, Dashboard, DataQuery, DataSourceRef, FieldConfig, Panel } from '@grafana/schema';
import type * as bars from '@grafana/schema/dist/esm/raw/composable/bargauge/panelcfg/x/BarGaugePanelCfg_types.gen';
import type * as figures from '@grafana/schema/dist/esm/raw/composable/stat/panelcfg/x/StatPanelCfg_types.gen';
import type * as states from '@grafana/schema/dist/esm/raw/composable/statetimeline/panelcfg/x/StateTimelinePanelCfg_types.gen';
import type * as series from '@grafana/schema/dist/esm/raw/composable/timeseries/panelcfg/x/TimeSeriesPanelCfg_types.gen';

// As JSON writes it: the values of enumerations, in place of their names.
type Written<T> = T extends string
  ? `${T}`
  : T extends number | boolean | null | undefined
    ? T
    : T extends (infer Each)[]
      ? Written<Each>[]
      : T extends object
        ? { [Name in keyof T]: Written<T[Name]> }
        : T;

// The schema has no query of Prometheus: this is what its data source reads.
interface Query extends Omit<DataQuery, 'datasource'> {
  datasource: DataSourceRef;
  editorMode: 'code';
  expr: string;
  legendFormat: string;
  instant: boolean;
  range: boolean;
}

// What differs from the rest of the panel, in the types of that.
type Property<Fields> =
  | { id: 'color'; value: NonNullable<Fields['color' & keyof Fields]> }
  | { id: 'mappings'; value: NonNullable<Fields['mappings' & keyof Fields]> }
  | { id: 'thresholds'; value: NonNullable<Fields['thresholds' & keyof Fields]> };

type Kind<Type extends string, Options, Custom> = Omit<Panel, 'type' | 'options' | 'fieldConfig' | 'targets'> & {
  id: number;
  type: Type;
  title: string;
  description: string;
  targets: Query[];
  options: Options;
  fieldConfig: {
    defaults: Omit<FieldConfig, 'custom'> & { unit: string; custom: Custom };
    overrides: { matcher: { id: 'byName' | 'byFrameRefID'; options: string }; properties: Property<FieldConfig>[] }[];
  };
};

type AnyPanel =
  | Kind<'timeseries', series.Options, series.FieldConfig>
  | Kind<'stat', figures.Options, Record<string, never>>
  | Kind<'bargauge', bars.Options, Record<string, never>>
  | Kind<'state-timeline', states.Options, states.FieldConfig>;

// Read by Prometheus' data source from the annotation itself; newer ones move it into a query of theirs.
interface Annotation extends Omit<AnnotationQuery, 'target' | 'snapshotData'> {
  expr: string;
  step: string;
  titleFormat: string;
  textFormat: string;
  tagKeys: string;
}

export type PacToDoDashboard = Written<
  Omit<Dashboard, 'panels' | 'annotations'> & {
    schemaVersion: 39;
    uid: string;
    title: string;
    panels: AnyPanel[];
    annotations: { list: Annotation[] };
  }
>;
