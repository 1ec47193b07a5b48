package org.ringside.courses.plan;

import java.util.List;

/**
 * The style sheet. Colours are from the palette of Okabe and Ito, which people with any kind of colour vision can tell apart;
 * kinds also differ in line style and shape, for black and white print.
 */
final class Palette {
    /** Colours of tracks, in turn. */
    static final List<String> TRACKS = List.of("#d55e00", "#0072b2", "#cc79a7", "#56b4e9", "#e69f00");

    /** Dashes of tracks, in turn; of another count than the colours, so that pairs repeat late. */
    static final List<String> DASHES = List.of("none", "9 4", "2 3", "12 3 2 3");

    static final String STYLE = """
            <style>
            .plan { font-family: "Helvetica Neue", Helvetica, Arial, "DejaVu Sans", sans-serif; fill: #1d2429; }
            .plan text { paint-order: stroke; stroke: #fffefa; stroke-width: 3px; stroke-linejoin: round; }
            .plan .on-dark { stroke: none; fill: #ffffff; font-size: 15px; font-weight: 700; }
            .plan .paper { fill: #fffefa; }
            .plan .frame { fill: none; stroke: #1d2429; stroke-width: 1.5; }
            .plan .rule { stroke: #1d2429; stroke-width: 1; }
            .plan .floor { fill: #f3f1ea; }
            .plan .wall { fill: none; stroke: #1d2429; stroke-width: 2.5; }
            .plan .grid { stroke: #dcd8cb; stroke-width: 1; }
            .plan .grid-text { font-size: 12px; fill: #5c6468; }
            .plan .table { fill: #cfe4f3; stroke: #0072b2; stroke-width: 2; }
            .plan .ramp-up { fill: #fbe6bd; stroke: #9a6a00; stroke-width: 2; }
            .plan .ramp-down { fill: #f2cf8c; stroke: #9a6a00; stroke-width: 2; }
            .plan .slat { stroke: #c99a3c; stroke-width: 1; }
            .plan .ridge { stroke: #6b4a00; stroke-width: 4; stroke-linecap: round; }
            .plan .ramp-text { font-size: 12px; fill: #6b4a00; stroke: none; font-style: italic; }
            .plan .board { stroke: #a34700; stroke-width: 2; }
            .plan .hatch { stroke: #d55e00; stroke-width: 2; }
            .plan .hatch-ground { fill: #fbe3d3; }
            .plan .pole { fill: #1d2429; stroke: #fffefa; stroke-width: 1; }
            .plan .pole-text { font-size: 13px; font-weight: 700; }
            .plan .gate { stroke: #8e3f78; stroke-width: 1.6; stroke-dasharray: 6 3; }
            .plan .gate-end { fill: #8e3f78; }
            .plan .gate-text { font-size: 11px; font-weight: 700; fill: #8e3f78; }
            .plan .line { fill: none; stroke: #00654a; stroke-width: 2.6; }
            .plan .line-end { fill: #fffefa; stroke: #00654a; stroke-width: 2.6; }
            .plan .line-arrow { fill: #00654a; }
            .plan .line-tick { stroke: #00654a; stroke-width: 1.6; }
            .plan .line-text { font-size: 11px; fill: #00543d; }
            .plan .dimension { stroke: #4b5459; stroke-width: 1; }
            .plan .dimension-arrow { fill: #4b5459; }
            .plan .dimension-text { font-size: 12px; fill: #2c3438; }
            .plan .badge { fill: #1d2429; }
            .plan .name { font-size: 14px; font-weight: 700; }
            .plan .detail { font-size: 12px; fill: #39424a; }
            .plan .robot { fill: #fffefa; stroke: #1d2429; stroke-width: 1.6; stroke-linejoin: round; }
            .plan .title { font-size: 30px; font-weight: 700; stroke: none; }
            .plan .subtitle { font-size: 15px; fill: #39424a; stroke: none; }
            .plan .head { font-size: 11px; font-weight: 700; fill: #5c6468; letter-spacing: 1px; stroke: none; }
            .plan .body { font-size: 13px; stroke: none; }
            .plan .figure { font-size: 13px; font-weight: 700; stroke: none; }
            .plan .small { font-size: 11px; fill: #39424a; stroke: none; }
            .plan .bar { fill: #1d2429; }
            .plan .track { fill: none; stroke-width: 2.2; stroke-linejoin: round; }
            .plan .trunk { fill: #1d2429; fill-opacity: 0.12; stroke: #1d2429; stroke-width: 1.4; }
            .plan .foot-standing { fill: #1d2429; }
            .plan .foot-lifted { fill: #fffefa; stroke: #1d2429; stroke-width: 1.6; }
            .plan .mark { fill: #d55e00; stroke: #fffefa; stroke-width: 1.5; }
            .plan .mark-text { font-size: 12px; font-weight: 700; fill: #a34700; }
            </style>
            """;

    private Palette() {}
}
