@description('Name of the Communication Services resource that mails are sent through.')
param serviceName string

@description('Name of the Email Communication Services resource that holds the domains.')
param emailServiceName string

param tags object

@description('Where mails are processed and kept at rest.')
param dataLocation string

@description('Own domain to send from; empty for the Azure-managed one only.')
param domainName string

@description('True once the own domain\'s DNS records are verified: only then can it be linked.')
param domainVerified bool

@description('Senders of the own domain besides donotreply: name (before the @) and displayName, which no mail can set by itself.')
param senders array

@description('Who may send.')
param principalId string

// Communication and Email Service Owner. Sending with Entra ID needs CommunicationServices/read and /write and
// EmailServices/write; custom roles with only these are reported to work by some and not to by others
// (learn.microsoft.com/answers/a/8269455, blakedrumm.com/blog/acs-custom-iam-roles-not-supported), so the built-in role is
// given, on this one resource only: not on the email service, whose domains the app can't change.
var communicationOwner = '09976791-48a7-449e-bb21-39d1a415f350'
var hasOwnDomain = !empty(domainName)

resource emailService 'Microsoft.Communication/emailServices@2023-04-01' = {
  name: emailServiceName
  location: 'global'
  tags: tags
  properties: {
    dataLocation: dataLocation
  }
}

resource managedDomain 'Microsoft.Communication/emailServices/domains@2023-04-01' = {
  parent: emailService
  name: 'AzureManagedDomain'
  location: 'global'
  tags: tags
  properties: {
    domainManagement: 'AzureManaged'
    // Following opens and clicks needs consent in Germany (TDDDG §25).
    userEngagementTracking: 'Disabled'
  }
}

resource ownDomain 'Microsoft.Communication/emailServices/domains@2023-04-01' = if (hasOwnDomain) {
  parent: emailService
  name: hasOwnDomain ? domainName : 'unused.invalid'
  location: 'global'
  tags: tags
  properties: {
    domainManagement: 'CustomerManaged'
    userEngagementTracking: 'Disabled'
  }

  resource sender 'senderUsernames' = [
    for item in senders: if (domainVerified) {
      name: item.name
      properties: {
        username: item.name
        displayName: item.displayName
      }
    }
  ]
}

resource service 'Microsoft.Communication/communicationServices@2023-04-01' = {
  name: serviceName
  location: 'global'
  tags: tags
  properties: {
    dataLocation: dataLocation
    linkedDomains: hasOwnDomain && domainVerified ? [managedDomain.id, ownDomain.id] : [managedDomain.id]
  }
}

resource sending 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(service.id, principalId, communicationOwner)
  scope: service
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', communicationOwner)
  }
}

output id string = service.id
output endpoint string = 'https://${service.properties.hostName}'
output managedSenderDomain string = managedDomain.properties.fromSenderDomain
