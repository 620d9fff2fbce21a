@description('Name of the action group.')
param actionGroupName string

param location string
param tags object

@description('Who is told by mail; empty: alerts show in the portal only.')
param alertEmail string

@description('Application Insights component of the app.')
param componentId string

@description('Communication Services resource that mails go through.')
param communicationServiceId string

@description('Event Grid system topic of the delivery reports.')
param emailEventsTopicId string

var mailMetrics = 'Microsoft.Communication/CommunicationServices'
var groups = empty(alertEmail) ? [] : [actionGroup.id]

resource actionGroup 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(alertEmail)) {
  name: actionGroupName
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'postpurch'
    emailReceivers: [
      {
        name: 'operator'
        emailAddress: alertEmail
        useCommonAlertSchema: true
      }
    ]
  }
}

module failedRequests 'log-alert.bicep' = {
  name: 'alert-failed-requests'
  params: {
    name: 'failed-requests'
    location: location
    tags: tags
    summary: 'Requests end in 5xx. Shop systems try a webhook again for hours at most, and some switch it off after a few failures.'
    componentId: componentId
    query: 'requests | where toint(resultCode) >= 500'
    threshold: 5
    window: 'PT15M'
    severity: 1
    actionGroups: groups
  }
}

module exceptions 'log-alert.bicep' = {
  name: 'alert-exceptions'
  params: {
    name: 'exceptions'
    location: location
    tags: tags
    summary: 'The app logs exceptions. An order whose work fails is tried again by itself; the same order every time is a defect.'
    componentId: componentId
    query: 'exceptions'
    threshold: 10
    window: 'PT1H'
    severity: 2
    actionGroups: groups
  }
}

// 429 is the quota of the subscription (30 a minute, 100 an hour unless raised). Nothing is lost, but mails come late.
module mailQuota 'metric-alert.bicep' = {
  name: 'alert-mail-quota'
  params: {
    name: 'mail-quota'
    tags: tags
    summary: 'The mail service answers 429: the sending quota is used up and mails wait. See operations, quotas.'
    resourceId: communicationServiceId
    metricNamespace: mailMetrics
    metricName: 'ApiRequests'
    aggregation: 'Count'
    dimensions: [
      {
        name: 'StatusCode'
        operator: 'Include'
        values: ['429']
      }
    ]
    threshold: 10
    severity: 2
    actionGroups: groups
  }
}

module mailRefusals 'metric-alert.bicep' = {
  name: 'alert-mail-refusals'
  params: {
    name: 'mail-refusals'
    tags: tags
    summary: 'The mail service refuses requests: a sender domain that is not linked, a missing role, an address it does not take.'
    resourceId: communicationServiceId
    metricNamespace: mailMetrics
    metricName: 'ApiRequests'
    aggregation: 'Count'
    dimensions: [
      {
        name: 'StatusCode'
        operator: 'Include'
        values: ['400', '401', '403', '404']
      }
    ]
    threshold: 3
    severity: 1
    actionGroups: groups
  }
}

module failedDeliveries 'metric-alert.bicep' = {
  name: 'alert-failed-deliveries'
  params: {
    name: 'failed-deliveries'
    tags: tags
    summary: 'Mails were taken but not delivered. Many hard bounces cost the sender its reputation, and then the quota.'
    resourceId: communicationServiceId
    metricNamespace: mailMetrics
    metricName: 'DeliveryStatusUpdate'
    aggregation: 'Count'
    dimensions: [
      {
        name: 'Result'
        operator: 'Include'
        values: ['Failure']
      }
    ]
    threshold: 10
    severity: 2
    actionGroups: groups
  }
}

module deadLetters 'metric-alert.bicep' = {
  name: 'alert-dead-letters'
  params: {
    name: 'dead-letters'
    tags: tags
    summary: 'Delivery reports could not be handed to the app and lie in the container email-events-dead.'
    resourceId: emailEventsTopicId
    metricNamespace: 'Microsoft.EventGrid/systemTopics'
    metricName: 'DeadLetteredCount'
    aggregation: 'Total'
    threshold: 0
    severity: 2
    actionGroups: groups
  }
}
