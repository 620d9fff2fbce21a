#!/usr/bin/env bash
# Has every order looked at again, and so starts the orchestrations that were lost with a task hub: wake-orders.sh
# It reads the keys of all orders and marks each as pending; the sweep does the rest. Doing it twice, or without need, costs
# a look at each order and sends nothing twice.
# Who runs it needs the role Storage Table Data Contributor on the data account.
set -euo pipefail
source "$(dirname "$0")/tables.sh"

headers=$(mktemp)
trap 'rm -f "$headers"' EXIT

# The partition of each order that has a journey, page by page.
list_orders() {
  local next=()
  while true; do
    tables_request --get --dump-header "$headers" "$tables_endpoint/$DATA_TABLE()" \
      --data-urlencode "\$filter=PartitionKey ge 'order|' and PartitionKey lt 'order}' and RowKey ge 'journey|' and RowKey lt 'journey}'" \
      --data-urlencode "\$select=PartitionKey" "${next[@]}" | jq -r '.value[].PartitionKey'
    local partition row
    partition=$(continuation x-ms-continuation-NextPartitionKey)
    row=$(continuation x-ms-continuation-NextRowKey)
    [ -n "$partition" ] || return 0
    next=(--data-urlencode "NextPartitionKey=$partition")
    [ -z "$row" ] || next+=(--data-urlencode "NextRowKey=$row")
  done
}

continuation() { tr -d '\r' < "$headers" | sed -n "s/^$1: //Ip" | tail -n 1; }

count=0
while read -r partition; do
  # As PendingIndex writes it: the bucket from the key's hash, the row by time.
  order=${partition#order|}
  hash=$(printf '%s' "$order" | sha256sum)
  bucket=$(printf '%02d' $((16#${hash:0:2} % 16)))
  mark=$(printf '%015d|%s' "$(date +%s%3N)" "$(od -An -N8 -tx1 /dev/urandom | tr -d ' \n')")
  put_row "pending|$bucket" "$mark" "$(jq -cn --arg order "$order" '{$order}')"
  count=$((count + 1))
done < <(list_orders | sort -u)
echo "$count orders are marked; the sweep nudges them within minutes."
