@description('Name of the virtual network.')
param networkName string

@description('Prefix of the private endpoints\' names.')
param endpointPrefix string

param location string
param tags object

@description('Account of the Functions host and of Durable Functions: reached as blob, queue and table.')
param runtimeAccountId string

@description('Account of the product\'s data: reached as table.')
param dataAccountId string

@description('Key Vault.')
param vaultId string

var storageSuffix = environment().suffixes.storage
var blobZone = 'privatelink.blob.${storageSuffix}'
var queueZone = 'privatelink.queue.${storageSuffix}'
var tableZone = 'privatelink.table.${storageSuffix}'
// environment() knows the public suffix (.vault.azure.net), not the private one.
var vaultZone = 'privatelink.vaultcore.azure.net'

var ways = [
  { name: 'runtime-blob', resourceId: runtimeAccountId, groupId: 'blob', zone: blobZone }
  { name: 'runtime-queue', resourceId: runtimeAccountId, groupId: 'queue', zone: queueZone }
  { name: 'runtime-table', resourceId: runtimeAccountId, groupId: 'table', zone: tableZone }
  { name: 'data-table', resourceId: dataAccountId, groupId: 'table', zone: tableZone }
  { name: 'vault', resourceId: vaultId, groupId: 'vault', zone: vaultZone }
]

module network 'network.bicep' = {
  name: 'network'
  params: {
    name: networkName
    location: location
    tags: tags
  }
}

module zones 'private-zones.bicep' = {
  name: 'private-zones'
  params: {
    networkId: network.outputs.id
    tags: tags
    zoneNames: [blobZone, queueZone, tableZone, vaultZone]
  }
}

module endpoints 'private-endpoint.bicep' = [
  for way in ways: {
    name: 'endpoint-${way.name}'
    dependsOn: [zones]
    params: {
      name: '${endpointPrefix}${way.name}'
      location: location
      tags: tags
      subnetId: network.outputs.endpointsSubnetId
      resourceId: way.resourceId
      groupId: way.groupId
      zoneName: way.zone
    }
  }
]

output functionsSubnetId string = network.outputs.functionsSubnetId
