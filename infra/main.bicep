targetScope = 'subscription'

@description('Name of the azd environment; goes into the tags and into the resources\' names.')
@minLength(1)
@maxLength(64)
param environmentName string

@description('Region of everything that has one. Flex Consumption is not in every region.')
@minLength(1)
@metadata({
  azd: {
    type: 'location'
  }
})
param location string

@description('True: storage and Key Vault are reached through a virtual network only. The HTTP endpoints stay public: shop systems and customers use them.')
param vnetEnabled bool = false

@description('Address under which customers and shop systems reach the app, such as https://mail.example.com, without a slash at the end. Empty: the function app\'s own. Links in sent mails carry it, so keep an old one working.')
param publicAddress string = ''

@description('Task hub of the orchestrations: letters and digits, 3 to 45. Another name starts without the orchestrations that wait: see operations, restoring.')
@minLength(3)
@maxLength(45)
param taskHubName string = 'PostPurchase'

@description('Memory of an instance.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('Most instances at a time.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Instances that always wait for orchestrations. 0 saves their price; mails are then late by a start from zero.')
@minValue(0)
param durableInstances int = 1

@description('Redundancy of the data account, which holds the truth.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param dataRedundancy string = 'Standard_ZRS'

@description('Where mails are processed and kept at rest, such as Europe, Germany, United States. Can\'t be changed later.')
param emailDataLocation string = 'Europe'

@description('Own domain to send from, such as mail.example.com; empty for the Azure-managed one only, which may send 10 mails an hour.')
param emailDomain string = ''

@description('True once the own domain\'s DNS records are verified: links the domain and creates its senders.')
param emailDomainVerified bool = false

@description('Senders of the own domain besides donotreply: the name before the @, and the name that recipients see.')
param emailSenders array = [
  {
    name: 'orders'
    displayName: 'Orders'
  }
]

// What the service takes before it is asked for more: 30 a minute and 100 an hour from an own domain, 5 and 10 from the
// Azure-managed one (learn.microsoft.com, "Service limits for Azure Communication Services", Email).
@description('Mails a minute that the e-mail service takes from this subscription; 0: its default, 30 from an own domain and 5 from the Azure-managed one.')
@minValue(0)
param emailsPerMinute int = 0

@description('Mails an hour that the e-mail service takes from this subscription; 0: its default, 100 from an own domain and 10 from the Azure-managed one. Set it when more is granted.')
@minValue(0)
param emailsPerHour int = 0

@description('True once the app is deployed: subscribes POST /events/email to the delivery reports. The endpoint must answer a handshake, so it can\'t be done before.')
param subscribeEmailEvents bool = false

@description('Who is told of alerts by mail; empty: alerts show in the portal only.')
param alertEmail string = ''

@description('Days for which logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('Gigabytes of logs a day after which no more are taken in until the next day; -1: no limit.')
param logDailyCapGb int = 1

var names = loadJsonContent('abbreviations.json')
var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }
var functionAppName = '${names.functionApp}${token}'
var address = empty(publicAddress) ? 'https://${functionAppName}.azurewebsites.net' : publicAddress
var packages = 'app-package'
var deadLetters = 'email-events-dead'
var dataTable = 'postpurchase'

// Built-in roles (learn.microsoft.com, "Azure built-in roles for Storage"). The Functions host needs to own its blobs
// ("Connecting to host storage with an identity"); Durable Functions adds queues and tables.
var storageBlobDataOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
var storageQueueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
var storageTableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: '${names.resourceGroup}${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  scope: group
  params: {
    name: '${names.userAssignedIdentity}${token}'
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    workspaceName: '${names.logAnalyticsWorkspace}${token}'
    componentName: '${names.applicationInsights}${token}'
    location: location
    tags: tags
    retentionDays: logRetentionDays
    dailyCapGb: logDailyCapGb
    principalId: identity.outputs.principalId
  }
}

// What the Functions host and Durable Functions keep. It can be lost: scripts/wake-orders.sh starts orchestrations anew from the data.
module runtimeStorage 'modules/storage.bicep' = {
  name: 'runtime-storage'
  scope: group
  params: {
    name: '${names.storageAccount}run${token}'
    location: location
    tags: tags
    sku: 'Standard_LRS'
    containers: [packages]
    isPrivate: vnetEnabled
    principalId: identity.outputs.principalId
    roleIds: [storageBlobDataOwner, storageQueueDataContributor, storageTableDataContributor]
  }
}

// Orders, customers, shops. An account of its own: the polling of orchestrations takes none of its transactions, it is
// redundant and backed up by itself, and the app can't touch anything in it but tables.
module dataStorage 'modules/storage.bicep' = {
  name: 'data-storage'
  scope: group
  params: {
    name: '${names.storageAccount}data${token}'
    location: location
    tags: tags
    sku: dataRedundancy
    containers: [deadLetters]
    tables: [dataTable]
    isPrivate: vnetEnabled
    principalId: identity.outputs.principalId
    roleIds: [storageTableDataContributor]
    blobRetentionDays: 30
  }
}

module keys 'modules/keys.bicep' = {
  name: 'keys'
  scope: group
  params: {
    name: '${names.keyVault}${token}'
    location: location
    tags: tags
    isPrivate: vnetEnabled
    principalId: identity.outputs.principalId
  }
}

module email 'modules/email.bicep' = {
  name: 'email'
  scope: group
  params: {
    serviceName: '${names.communicationService}${token}'
    emailServiceName: '${names.emailService}${token}'
    tags: tags
    dataLocation: emailDataLocation
    domainName: emailDomain
    domainVerified: emailDomainVerified
    senders: emailSenders
    principalId: identity.outputs.principalId
  }
}

module privateAccess 'modules/private-access.bicep' = if (vnetEnabled) {
  name: 'private-access'
  scope: group
  params: {
    networkName: '${names.virtualNetwork}${token}'
    endpointPrefix: names.privateEndpoint
    location: location
    tags: tags
    runtimeAccountId: runtimeStorage.outputs.id
    dataAccountId: dataStorage.outputs.id
    vaultId: keys.outputs.id
  }
}

module functionApp 'modules/function-app.bicep' = {
  name: 'function-app'
  scope: group
  params: {
    name: functionAppName
    planName: '${names.appServicePlan}${token}'
    location: location
    tags: tags
    serviceName: 'functions'
    identityId: identity.outputs.id
    packageContainer: '${runtimeStorage.outputs.blobEndpoint}${packages}'
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    durableInstances: durableInstances
    subnetId: vnetEnabled ? privateAccess!.outputs.functionsSubnetId : ''
    settings: {
      AzureWebJobsStorage__accountName: runtimeStorage.outputs.name
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identity.outputs.clientId
      APPLICATIONINSIGHTS_CONNECTION_STRING: monitoring.outputs.connectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.outputs.clientId};Authorization=AAD'
      TaskHubName: taskHubName
      Identity__ClientId: identity.outputs.clientId
      Site__PublicAddress: address
      Storage__ServiceUri: dataStorage.outputs.tableEndpoint
      Storage__Table: dataTable
      Email__Endpoint: email.outputs.endpoint
      Quota__PerMinute: string(emailsPerMinute > 0 ? emailsPerMinute : emailDomainVerified ? 30 : 5)
      Quota__PerHour: string(emailsPerHour > 0 ? emailsPerHour : emailDomainVerified ? 100 : 10)
      Keys__Customer: '@Microsoft.KeyVault(VaultName=${keys.outputs.name};SecretName=customer-key)'
      Keys__Links: '@Microsoft.KeyVault(VaultName=${keys.outputs.name};SecretName=link-keys)'
      Keys__EmailEvents: '@Microsoft.KeyVault(VaultName=${keys.outputs.name};SecretName=email-events-keys)'
    }
  }
}

module emailEventsTopic 'modules/email-events-topic.bicep' = {
  name: 'email-events-topic'
  scope: group
  params: {
    name: '${names.eventGridSystemTopic}${token}'
    tags: tags
    communicationServiceId: email.outputs.id
    deadLetterAccountName: dataStorage.outputs.name
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: '${names.keyVault}${token}'
  scope: group
}

module emailEventsSubscription 'modules/email-events-subscription.bicep' = if (subscribeEmailEvents) {
  name: 'email-events-subscription'
  scope: group
  dependsOn: [keys]
  params: {
    topicName: emailEventsTopic.outputs.name
    endpoint: 'https://${functionApp.outputs.hostName}/events/email'
    keys: vault.getSecret('email-events-keys')
    deadLetterAccountId: dataStorage.outputs.id
    deadLetterContainer: deadLetters
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  scope: group
  params: {
    actionGroupName: '${names.actionGroup}${token}'
    location: location
    tags: tags
    alertEmail: alertEmail
    componentId: monitoring.outputs.componentId
    communicationServiceId: email.outputs.id
    emailEventsTopicId: emailEventsTopic.outputs.id
  }
}

output AZURE_LOCATION string = location
output AZURE_TENANT_ID string = tenant().tenantId
output AZURE_RESOURCE_GROUP string = group.name
output AZURE_FUNCTION_NAME string = functionApp.outputs.name
output AZURE_KEY_VAULT_NAME string = keys.outputs.name
output DATA_STORAGE_ACCOUNT string = dataStorage.outputs.name
output DATA_TABLE string = dataTable
output EMAIL_ENDPOINT string = email.outputs.endpoint
output EMAIL_MANAGED_SENDER string = 'donotreply@${email.outputs.managedSenderDomain}'
output PUBLIC_ADDRESS string = address
output TASK_HUB_NAME string = taskHubName
