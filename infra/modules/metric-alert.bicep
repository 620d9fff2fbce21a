@description('Fires when a platform metric of a resource is above its threshold.')
param name string

param tags object

@description('What has happened and what to do, for whoever is woken.')
param summary string

@description('Resource whose metric it is.')
param resourceId string

@description('Namespace of the metric, such as Microsoft.Communication/CommunicationServices.')
param metricNamespace string

@description('Name of the metric.')
param metricName string

@description('How the values of the window become one.')
@allowed(['Count', 'Total', 'Maximum', 'Average'])
param aggregation string

@description('Dimension filters: name, operator (Include or Exclude), values.')
param dimensions array = []

@description('Value that is still fine.')
param threshold int

@description('0 (critical) to 4 (verbose).')
@minValue(0)
@maxValue(4)
param severity int

@description('Ids of action groups.')
param actionGroups array

resource alert 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: name
  location: 'global'
  tags: tags
  properties: {
    description: summary
    enabled: true
    severity: severity
    scopes: [resourceId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT1H'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: metricName
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: metricNamespace
          metricName: metricName
          dimensions: dimensions
          operator: 'GreaterThan'
          threshold: threshold
          timeAggregation: aggregation
        }
      ]
    }
    actions: [
      for group in actionGroups: {
        actionGroupId: group
      }
    ]
  }
}
