using System;

namespace Sluice;

/// <summary>
/// Starts an execution of a Step Functions state machine. Its input is the body, if it is the only parameter; otherwise it is a JSON object with one
/// member for each parameter.
/// </summary>
/// <param name="stateMachine">The state machine's ARN, or <c>$stageVariables.NAME</c>.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class StepFunctionsStartExecutionAttribute(string stateMachine) : AwsActionAttribute(stateMachine);
