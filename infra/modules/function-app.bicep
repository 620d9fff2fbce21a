@description('Name of the function app, and its host name before .azurewebsites.net.')
param name string

@description('Name of its plan.')
param planName string

param location string
param tags object

@description('The azd service whose code runs here, as in azure.yaml.')
param serviceName string

@description('Id of the identity the app runs as.')
param identityId string

@description('Address of the container that holds the deployed package.')
param packageContainer string

@description('App settings by name.')
param settings object

@description('Memory of an instance.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int

@description('Most instances at a time.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int

@description('Instances that always wait for orchestrations.')
@minValue(0)
param durableInstances int

@description('Subnet delegated to Microsoft.App/environments; empty for none.')
param subnetId string

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': serviceName })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageContainer
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
        // Timers and nudges of orchestrations are picked up at once instead of after a start from zero.
        alwaysReady: durableInstances == 0
          ? []
          : [
              {
                name: 'durable'
                instanceCount: durableInstances
              }
            ]
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      appSettings: [
        for setting in items(settings): {
          name: setting.key
          value: setting.value
        }
      ]
    }
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: {
      allow: false
    }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: {
      allow: false
    }
  }
}

output name string = app.name
output hostName string = app.properties.defaultHostName
