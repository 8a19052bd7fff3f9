using System;

namespace Sluice;

/// <summary>
/// Runs an express workflow of Step Functions and responds with its output. The input is the body, if it is the only parameter; otherwise it is a JSON
/// object with one member for each parameter. If the method has a result, the output is passed on as its JSON. An execution that failed is 502, and one
/// that timed out is 504. API Gateway waits 29 seconds, or as long as <see cref="IntegrationTimeoutAttribute"/> says.
/// </summary>
/// <param name="stateMachine">The state machine's ARN, or <c>$stageVariables.NAME</c>.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class StepFunctionsStartSyncExecutionAttribute(string stateMachine) : AwsActionAttribute(stateMachine);
