namespace Sluice.Generator.Tests.DeployFiles.Settings;

public sealed class AlarmTests
{
    [Theory]
    [InlineData("Sam")]
    [InlineData("CloudFormation")]
    public void A_rate_is_a_metric_math_expression_over_the_stage(string form) =>
        Everything.Template(Everything.Of(form)).Properties("RestApiServerErrorRateAlarm").ShouldBeJson("""
            {
              "AlarmDescription": "Too many responses of the API have a status from 500.",
              "ActionsEnabled": { "Ref": "Tells" },
              "AlarmActions": [{ "Fn::Sub": "${AlarmTopic}" }],
              "OKActions": [{ "Fn::Sub": "${AlarmTopic}" }],
              "Metrics": [
                { "Id": "rate", "Expression": "100 * part / total", "Label": "ServerErrorRate" },
                {
                  "Id": "part",
                  "MetricStat": {
                    "Metric": {
                      "Namespace": "AWS/ApiGateway",
                      "MetricName": "5XXError",
                      "Dimensions": [{ "Name": "ApiName", "Value": "Shop" }, { "Name": "Stage", "Value": { "Ref": "RestApiStage" } }]
                    },
                    "Period": 60,
                    "Stat": "Sum"
                  },
                  "ReturnData": false
                },
                {
                  "Id": "total",
                  "MetricStat": {
                    "Metric": {
                      "Namespace": "AWS/ApiGateway",
                      "MetricName": "Count",
                      "Dimensions": [{ "Name": "ApiName", "Value": "Shop" }, { "Name": "Stage", "Value": { "Ref": "RestApiStage" } }]
                    },
                    "Period": 60,
                    "Stat": "Sum"
                  },
                  "ReturnData": false
                }
              ],
              "EvaluationPeriods": 5,
              "DatapointsToAlarm": 3,
              "Threshold": 1.5,
              "ComparisonOperator": "GreaterThanOrEqualToThreshold",
              "TreatMissingData": "notBreaching",
              "Tags": [{ "Key": "cost center", "Value": "4711" }, { "Key": "team", "Value": { "Fn::Sub": "${Team}" } }]
            }
            """);

    [Theory]
    [InlineData("Sam")]
    [InlineData("CloudFormation")]
    public void A_latency_is_the_p99_of_its_metric(string form) =>
        Everything.Template(Everything.Of(form)).Properties("OrdersDurationP99Alarm").ShouldBeJson("""
            {
              "AlarmDescription": "The function runs too long.",
              "AlarmActions": ["arn:aws:sns:eu-west-1:123456789012:orders"],
              "Namespace": "AWS/Lambda",
              "MetricName": "Duration",
              "Dimensions": [{ "Name": "FunctionName", "Value": { "Ref": "Orders" } }],
              "ExtendedStatistic": "p99",
              "Period": 300,
              "EvaluationPeriods": 2,
              "DatapointsToAlarm": 2,
              "Threshold": 800,
              "ComparisonOperator": "GreaterThanOrEqualToThreshold",
              "TreatMissingData": "notBreaching",
              "Tags": [{ "Key": "cost center", "Value": "4711" }, { "Key": "team", "Value": "orders" }]
            }
            """);

    [Fact]
    public void Each_threshold_makes_one_alarm_with_its_metric()
    {
        var resources = Everything.Template(Everything.Api)["Resources"]!.AsObject();

        resources.Where(r => (string)r.Value!["Type"]! == "AWS::CloudWatch::Alarm" && r.Value["Properties"]!["MetricName"] is not null)
            .Select(r => $"{r.Key} {r.Value!["Properties"]!["MetricName"]} {r.Value["Properties"]!["Statistic"] ?? r.Value["Properties"]!["ExtendedStatistic"]} {r.Value["Properties"]!["Threshold"]}")
            .ShouldBe(
                [
                    "GuardErrorsAlarm Errors Sum 1", "GuardThrottlesAlarm Throttles Sum 1", "OrdersRollbackAlarm Errors Sum 1", "OrdersDurationP99Alarm Duration p99 800",
                    "PricesErrorsAlarm Errors Sum 1", "PricesThrottlesAlarm Throttles Sum 1", "RestApiServerErrorsAlarm 5XXError Sum 10",
                    "RestApiLatencyP99Alarm Latency p99 2000", "RestApiIntegrationLatencyP99Alarm IntegrationLatency p99 1500",
                ]);
        resources.Where(r => r.Value!["Properties"]?["Metrics"] is not null)
            .Select(r => $"{r.Key} {r.Value!["Properties"]!["Metrics"]![1]!["MetricStat"]!["Metric"]!["MetricName"]} {r.Value["Properties"]!["Metrics"]![2]!["MetricStat"]!["Metric"]!["MetricName"]}")
            .ShouldBe(["OrdersErrorRateAlarm Errors Invocations", "RestApiServerErrorRateAlarm 5XXError Count", "RestApiClientErrorRateAlarm 4XXError Count"]);
    }

    [Fact]
    public void Alarms_of_functions_tell_the_topic_of_the_api_unless_they_name_their_own()
    {
        var template = Everything.Template(Everything.Api);

        template.Properties("GuardErrorsAlarm")["AlarmActions"].ShouldBeJson("""[{ "Fn::Sub": "${AlarmTopic}" }]""");
        template.Properties("OrdersErrorRateAlarm")["AlarmActions"].ShouldBeJson("""["arn:aws:sns:eu-west-1:123456789012:orders"]""");
    }

    [Fact]
    public void A_threshold_and_the_evaluation_can_be_parameters()
    {
        var properties = Everything.Template("""
            [assembly: RestApi("A"), StackParameter("Limit", Type = "Number", Default = "2.5"), StackParameter("Minutes", Type = "Number", Default = "4")]
            [assembly: Alarms("${T}", Parameters = new[] { "ServerErrorRate=Limit", "EvaluationPeriods=Minutes", "Period=Every" }), StackParameter("Every", Default = "60"), StackParameter("T")]
            [LambdaFunction] public sealed class F { [HttpGet("/")] public string Get() => ""; }
            """).Properties("RestApiServerErrorRateAlarm");

        properties["Threshold"].ShouldBeJson("""{ "Ref": "Limit" }""");
        properties["EvaluationPeriods"].ShouldBeJson("""{ "Ref": "Minutes" }""");
        properties["Metrics"]![1]!["MetricStat"]!["Period"].ShouldBeJson("""{ "Ref": "Every" }""");
        properties["ActionsEnabled"].ShouldBeNull();
    }

    [Fact]
    public void Alarms_can_be_told_to_nobody() =>
        Everything.Template("[assembly: RestApi(\"A\"), Alarms(\"arn:aws:sns:eu-west-1:1:t\", ServerErrors = 1, ActionsEnabled = false)] [LambdaFunction] public sealed class F { [HttpGet(\"/\")] public string Get() => \"\"; }")
            .Properties("RestApiServerErrorsAlarm")["ActionsEnabled"].ShouldBeJson("false");
}
