@description('Name of the Event Grid system topic of the mail service.')
param name string

param tags object

@description('Id of the Communication Services resource whose events these are.')
param communicationServiceId string

@description('Storage account that takes reports which could not be delivered.')
param deadLetterAccountName string

// Storage Blob Data Contributor: Event Grid writes dead letters with the topic's own identity.
var blobContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'

resource topic 'Microsoft.EventGrid/systemTopics@2022-06-15' = {
  name: name
  location: 'global'
  tags: tags
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    source: communicationServiceId
    topicType: 'Microsoft.Communication.CommunicationServices'
  }
}

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: deadLetterAccountName
}

resource deadLetters 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, topic.id, blobContributor)
  scope: account
  properties: {
    principalId: topic.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobContributor)
  }
}

output id string = topic.id
output name string = topic.name
