@description('Name of the Key Vault that holds the product\'s own keys.')
@minLength(3)
@maxLength(24)
param name string

param location string
param tags object

@description('True: only private endpoints and trusted Azure services reach the vault.')
param isPrivate bool

@description('Who may read secrets.')
param principalId string

@secure()
@description('Where the first link key comes from; a new value at each deployment, used once.')
param linkSeed string = '${newGuid()}${newGuid()}'

@secure()
@description('Where the customer key comes from; a new value at each deployment, used once.')
param customerSeed string = '${newGuid()}${newGuid()}'

@secure()
@description('Where the key of the delivery reports comes from; a new value at each deployment, used once.')
param emailEventsSeed string = '${newGuid()}${newGuid()}'

// Key Vault Secrets User: reads secrets, nothing else.
var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    // The customer key can't be replaced: customers are found by it. Nobody must be able to destroy it.
    enablePurgeProtection: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    // The Event Grid subscription is deployed with a secret of this vault.
    enabledForTemplateDeployment: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: isPrivate ? 'Deny' : 'Allow'
    }
  }
}

// Written by the first deployment and by nobody's later one: a key that is in use is rotated by hand, not by chance.
@onlyIfNotExists()
resource linkKeys 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'link-keys'
  properties: {
    value: base64(linkSeed)
    contentType: 'base64 keys separated by semicolons: the first signs, all are accepted'
  }
}

@onlyIfNotExists()
resource customerKey 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'customer-key'
  properties: {
    value: base64(customerSeed)
    contentType: 'base64 key; never changes'
  }
}

@onlyIfNotExists()
resource emailEventsKey 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'email-events-key'
  properties: {
    value: base64(emailEventsSeed)
    contentType: 'text'
  }
}

resource reader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, principalId, secretsUser)
  scope: vault
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
  }
}

output id string = vault.id
output name string = vault.name
output uri string = vault.properties.vaultUri
