using Sluice;

[assembly: StageVariable("quote", "arn:aws:states:us-east-1:000000000000:stateMachine:quote")]

namespace ServiceApi;

public interface IWorkflows
{
    [HttpPost("/quotes/{product}"), StepFunctionsStartSyncExecution("$stageVariables.quote")]
    Quote Price(string product, [FromQuery] int? count);

    [HttpPost("/checks"), StepFunctionsStartSyncExecution("$stageVariables.quote"), Returns(204)]
    void Check([FromBody] Quote quote);
}
