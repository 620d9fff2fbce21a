@description('Fires when a query over Application Insights finds more rows than it may.')
param name string

param location string
param tags object

@description('What has happened and what to do, for whoever is woken.')
param summary string

@description('Application Insights component to ask.')
param componentId string

@description('Kusto query; each row counts.')
param query string

@description('Rows that are still fine.')
param threshold int

@description('How to compare the rows with the threshold.')
@allowed(['GreaterThan', 'LessThan'])
param operator string = 'GreaterThan'

@description('Time looked back over, ISO 8601.')
param window string

@description('0 (critical) to 4 (verbose).')
@minValue(0)
@maxValue(4)
param severity int

@description('Ids of action groups.')
param actionGroups array

resource alert 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: name
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: name
    description: summary
    enabled: true
    severity: severity
    scopes: [componentId]
    evaluationFrequency: 'PT15M'
    windowSize: window
    autoMitigate: true
    // The tables are there only once telemetry has come.
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: query
          timeAggregation: 'Count'
          operator: operator
          threshold: threshold
          failingPeriods: {
            minFailingPeriodsToAlert: 1
            numberOfEvaluationPeriods: 1
          }
        }
      ]
    }
    actions: {
      actionGroups: actionGroups
    }
  }
}
