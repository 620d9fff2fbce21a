@description('Name of the private endpoint.')
param name string

param location string
param tags object

@description('Subnet the endpoint lies in.')
param subnetId string

@description('Resource it leads to.')
param resourceId string

@description('Part of the resource, such as blob, queue, table or vault.')
param groupId string

@description('Private DNS zone that takes its name; it is linked to the network already.')
param zoneName string

resource zone 'Microsoft.Network/privateDnsZones@2020-06-01' existing = {
  name: zoneName
}

resource endpoint 'Microsoft.Network/privateEndpoints@2024-01-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    subnet: {
      id: subnetId
    }
    privateLinkServiceConnections: [
      {
        name: groupId
        properties: {
          privateLinkServiceId: resourceId
          groupIds: [groupId]
        }
      }
    ]
  }

  resource dns 'privateDnsZoneGroups' = {
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [
        {
          name: groupId
          properties: {
            privateDnsZoneId: zone.id
          }
        }
      ]
    }
  }
}
