# Speaks to the product's table; sourced by the scripts beside it. Needs curl, jq and a signed-in az.
# DATA_STORAGE_ACCOUNT and DATA_TABLE come from the deployment: eval "$(azd env get-values | sed 's/^/export /')"
# TABLES_ENDPOINT and TABLES_TOKEN stand in for account and sign-in where they are set, such as for an emulator.

: "${DATA_TABLE:?is not set; see the head of tables.sh}"
tables_endpoint=${TABLES_ENDPOINT:-https://${DATA_STORAGE_ACCOUNT:?is not set; see the head of tables.sh}.table.core.windows.net}
tables_token=${TABLES_TOKEN:-$(az account get-access-token --resource https://storage.azure.com/ --query accessToken --output tsv)}

# Signing in works from this version of the service on (learn.microsoft.com, "Authorize with Microsoft Entra ID").
tables_version=2020-12-06

tables_request() {
  curl --silent --show-error --fail-with-body \
    --header "Authorization: Bearer $tables_token" \
    --header "x-ms-version: $tables_version" \
    --header "x-ms-date: $(LC_ALL=C date -u '+%a, %d %b %Y %H:%M:%S GMT')" \
    --header "Accept: application/json;odata=nometadata" "$@"
}

# Writes a row, whatever was there. Arguments: partition, row key, content (less than 64 KiB).
put_row() {
  local partition row data
  partition=$(jq -rn --arg text "$1" '$text | @uri')
  row=$(jq -rn --arg text "$2" '$text | @uri')
  data=$(printf '%s' "$3" | base64 --wrap=0)
  tables_request --request PUT --header 'Content-Type: application/json' \
    --data-binary "{\"D0@odata.type\":\"Edm.Binary\",\"D0\":\"$data\"}" \
    "$tables_endpoint/$DATA_TABLE(PartitionKey='$partition',RowKey='$row')"
}
