using System;

namespace Sluice;

/// <summary>Starts a state machine with the operation's values: the body alone where it is the only parameter, else a JSON object with a member a parameter.</summary>
/// <param name="stateMachine">The state machine's ARN, or <c>$stageVariables.NAME</c>.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class StepFunctionsStartExecutionAttribute(string stateMachine) : AwsActionAttribute(stateMachine);
