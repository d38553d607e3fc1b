#!/bin/sh
# Makes the README's two pictures anew: runs the demo in a scratch workspace and draws the report's first page and its
# first page of rankings. An edition that was printed before is never printed again, so an old workspace shows old pages.
set -eu
cd "$(dirname "$0")/../.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
./tuoyu demo --workspace "$scratch" >/dev/null
pdf=$scratch/reports/2022-05/1/hanbin-2022-05-1.zh.pdf

draw() {
    pdftoppm -r 75 -png -singlefile -f "$2" -l "$2" "$pdf" "docs/images/$1"
}

page=1
# The first page that begins, below its running head, with the annex of rankings.
until pdftotext -f "$page" -l "$page" "$pdf" - | head -n 12 | grep -q '^附件2'; do
    page=$((page + 1))
    [ "$page" -le 20 ] || { echo "No page of rankings in the report." >&2; exit 1; }
done
draw report-page-1 1
draw report-rankings "$page"
ls -l docs/images/*.png
