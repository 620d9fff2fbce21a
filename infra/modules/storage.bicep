@description('A storage account without shared keys. Used twice: for what the runtime keeps, and for the product\'s own data.')
@minLength(3)
@maxLength(24)
param name string

param location string
param tags object

@description('Redundancy, such as Standard_LRS or Standard_ZRS.')
param sku string

@description('Blob containers to create.')
param containers array = []

@description('Tables to create.')
param tables array = []

@description('True: only private endpoints and trusted Azure services reach the account.')
param isPrivate bool

@description('Who gets the roles below.')
param principalId string

@description('Ids of built-in roles for the principal, on this account only.')
param roleIds array

@description('Days for which deleted blobs and containers can be restored. Tables have no such thing.')
@minValue(1)
@maxValue(365)
param blobRetentionDays int = 7

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: sku
  }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: {
      // Event Grid writes dead letters as a trusted service.
      bypass: 'AzureServices'
      defaultAction: isPrivate ? 'Deny' : 'Allow'
    }
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      deleteRetentionPolicy: {
        enabled: true
        days: blobRetentionDays
      }
      containerDeleteRetentionPolicy: {
        enabled: true
        days: blobRetentionDays
      }
    }

    resource container 'containers' = [
      for containerName in containers: {
        name: containerName
        properties: {
          publicAccess: 'None'
        }
      }
    ]
  }

  resource tableService 'tableServices' = {
    name: 'default'

    resource table 'tables' = [
      for tableName in tables: {
        name: tableName
      }
    ]
  }
}

resource roles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for roleId in roleIds: {
    name: guid(account.id, principalId, roleId)
    scope: account
    properties: {
      principalId: principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleId)
    }
  }
]

output id string = account.id
output name string = account.name
output blobEndpoint string = account.properties.primaryEndpoints.blob
output tableEndpoint string = account.properties.primaryEndpoints.table
