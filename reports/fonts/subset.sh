#!/bin/sh
# Makes the four fonts of this folder: Noto Sans SC and Noto Serif SC, regular and bold, cut to the characters that a
# report may need. Run it again when FontsTest finds one missing.
#
#   reports/fonts/subset.sh [FILE-OR-FOLDER]...    further texts whose characters must be kept
#
# Needs npm, and pyftsubset of fontTools (Debian: fonttools). Pinned: another version of the fonts may draw otherwise.
set -eu
version=0.4.3
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 - "$work/characters.txt" "$here/.." "$root/src/main" "$root/jobs" "$root/data/sample" "$@" <<'PYTHON'
import pathlib
import sys

kept = set(map(chr, range(0x20, 0x7F))) | set(map(chr, range(0xA0, 0x100)))
for row in range(0xA1, 0xF8):  # GB 2312: symbols, then its 6,763 characters
    for cell in range(0xA1, 0xFF):
        try:
            kept.add(bytes([row, cell]).decode("gb2312"))
        except UnicodeDecodeError:
            pass
kept |= set("●◐△▲□■○◇◆★☆—–…·•↑↗→↘↓←↔≥≤≠≈±×÷−∑√∞‰％℃№〇〓〔〕【】《》「」『』①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳✓⁄ₕ²³")
texts = {".java", ".jrxml", ".jrtx", ".properties", ".yaml", ".yml", ".json", ".csv", ".txt", ".md"}
for place in map(pathlib.Path, sys.argv[2:]):
    for file in [place] if place.is_file() else sorted(place.rglob("*")):
        kept |= {character for part in file.parts for character in part}
        if file.is_file() and file.suffix in texts:
            try:
                kept |= set(file.read_text(encoding="utf-8"))
            except UnicodeDecodeError:
                pass
kept = {character for character in kept if character.isprintable() or character == "\u3000"}
pathlib.Path(sys.argv[1]).write_text("".join(sorted(kept)), encoding="utf-8")
PYTHON

for family in Sans Serif; do
    package=noto-$(echo $family | tr '[:upper:]' '[:lower:]')-sc
    npm pack "@expo-google-fonts/$package@$version" --silent --pack-destination "$work" >/dev/null
    tar xzf "$work/expo-google-fonts-$package-$version.tgz" -C "$work"
    for face in 400Regular 700Bold; do
        pyftsubset "$work/package/$face/Noto${family}SC_$face.ttf" --text-file="$work/characters.txt" \
            --layout-features='' --no-hinting --output-file="$here/Noto${family}SC-${face#?00}.ttf"
    done
    cp "$work/package/LICENSE_FONT" "$here/OFL-Noto${family}SC.txt"
    rm -r "$work/package"
done
