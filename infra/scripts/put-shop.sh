#!/usr/bin/env bash
# Creates a shop or replaces its settings: put-shop.sh shop.json
# Who runs it needs the role Storage Table Data Contributor on the data account.
set -euo pipefail

fail() { echo "put-shop: $1" >&2; exit 1; }

[ $# = 1 ] && [ -r "$1" ] || fail "name a file with the shop's settings"
missing=$(jq -r '
  ["id", "name", "timeZone", "country", "language", "sender.name", "sender.address", "sender.replyTo", "brand.shopUrl", "brand.imprint"]
  - [paths(type == "string" and length > 0) | map(tostring) | join(".")] | join(", ")' "$1") || fail "$1 is no JSON"
[ -z "$missing" ] || fail "missing: $missing"

id=$(jq -r .id "$1")
[[ $id =~ ^[a-z0-9-]{1,50}$ ]] || fail "the id stands in addresses: 1 to 50 of a-z, 0-9 and -"
settings=$(jq -c . "$1")
[ "$(printf '%s' "$settings" | wc -c)" -lt 65536 ] || fail "the settings are larger than 64 KiB"

source "$(dirname "$0")/tables.sh"
put_row "shop|$id" settings "$settings"
echo "The shop $id is written; hosts that run use it within half a minute."
