@description('Name of the system topic to subscribe to.')
param topicName string

@description('Address that reports are posted to; it must answer the handshake when this is deployed.')
param endpoint string

@secure()
@description('Key that the endpoint asks for; sent as a header, so that it stands in no log of addresses.')
param key string

@description('Storage account that takes reports which could not be delivered.')
param deadLetterAccountId string

@description('Container in that account.')
param deadLetterContainer string

resource topic 'Microsoft.EventGrid/systemTopics@2022-06-15' existing = {
  name: topicName
}

resource subscription 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2022-06-15' = {
  parent: topic
  name: 'email-events'
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    destination: {
      endpointType: 'WebHook'
      properties: {
        endpointUrl: endpoint
        maxEventsPerBatch: 50
        preferredBatchSizeInKilobytes: 64
        deliveryAttributeMappings: [
          {
            name: 'x-email-events-key'
            type: 'Static'
            properties: {
              isSecret: true
              value: key
            }
          }
        ]
      }
    }
    filter: {
      includedEventTypes: [
        'Microsoft.Communication.EmailDeliveryReportReceived'
        'Microsoft.Communication.EmailEngagementTrackingReportReceived'
      ]
    }
    retryPolicy: {
      eventTimeToLiveInMinutes: 1440
      maxDeliveryAttempts: 30
    }
    // Off by default; without it a report that is refused for a day is gone (learn.microsoft.com, "Event Grid message
    // delivery and retry").
    deadLetterWithResourceIdentity: {
      identity: {
        type: 'SystemAssigned'
      }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: {
          resourceId: deadLetterAccountId
          blobContainerName: deadLetterContainer
        }
      }
    }
  }
}
